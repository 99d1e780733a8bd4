import { inputsOf, mapInputs, type Relation, type Scan } from '../relations/relation';
import type { Insert } from './insert';

/** Where to start reading, by table: `partition:0,offset:100;…`, `timestamp:` and milliseconds since the epoch, or `earliest`. */
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
  if (relation.kind !== 'scan') return mapInputs(relation, (input) => withOffsets(input, offsets));
  const startOffsets = offsets.get(nameOf(relation));
  return startOffsets ? { ...relation, startOffsets } : relation;
}

/** The tables that an INSERT reads, each once, in the order in which its SQL names them. */
export const tablesRead = ({ query }: Insert): string[] => [...new Set(scansIn(query).map(nameOf))];

/** The tables that a query reads, in the order in which its SQL names them. */
export const scansIn = (relation: Relation): Scan[] =>
  relation.kind === 'scan' ? [relation] : inputsOf(relation).flatMap(scansIn);

/** An app reads no two tables of one name, so that the last part of the path tells them apart. */
const nameOf = ({ path }: Scan): string => path.at(-1) ?? '';
