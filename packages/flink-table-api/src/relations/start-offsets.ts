import { assertNever } from '../errors';
import type { Insert } from './insert';
import type { Relation } from './relation';

/** Where to start reading, by table: `partition:0,offset:100;…`, or `timestamp:` and milliseconds since the epoch. */
export type StartOffsets = ReadonlyMap<string, string>;

/**
 * The same INSERT, which reads these tables from these offsets on; all others from where they start by themselves.
 *
 * @example renderInsert(path, startingAt(insert, new Map([['orders', 'partition:0,offset:7']])))
 */
export const startingAt = (insert: Insert, offsets: StartOffsets): Insert => ({
  ...insert,
  query: withOffsets(insert.query, offsets),
});

function withOffsets(relation: Relation, offsets: StartOffsets): Relation {
  switch (relation.kind) {
    case 'scan': {
      const startOffsets = offsets.get(nameOf(relation));
      return startOffsets ? { ...relation, startOffsets } : relation;
    }
    case 'project':
    case 'filter':
      return { ...relation, input: withOffsets(relation.input, offsets) };
    case 'unionAll':
      return { ...relation, inputs: relation.inputs.map((input) => withOffsets(input, offsets)) };
    default:
      return assertNever(relation);
  }
}

/** The tables that an INSERT reads, each once, in the order in which its SQL names them. */
export const tablesRead = ({ query }: Insert): string[] => [...new Set(scansIn(query).map(nameOf))];

type Scan = Extract<Relation, { kind: 'scan' }>;

function scansIn(relation: Relation): Scan[] {
  switch (relation.kind) {
    case 'scan':
      return [relation];
    case 'project':
    case 'filter':
      return scansIn(relation.input);
    case 'unionAll':
      return relation.inputs.flatMap(scansIn);
    default:
      return assertNever(relation);
  }
}

/** All tables of an app are in one database, so that the last part of the path tells them apart. */
const nameOf = ({ path }: Scan): string => path.at(-1) ?? '';
