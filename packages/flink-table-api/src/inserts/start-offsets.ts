import { inputsOf, mapScans, type Relation, type Scan } from '../relations/relation';
import type { Insert } from './insert';

/** Where to start reading, by table: `partition:0,offset:100;…`, `timestamp:` and milliseconds since the epoch, or `earliest`. */
export type StartOffsets = ReadonlyMap<string, string>;

/**
 * The same INSERT, which reads these tables from these offsets on; all others from where they start by themselves.
 *
 * @example renderInsert(path, startingAt(insert, new Map([['orders', 'partition:0,offset:7']])))
 */
export const startingAt = ({ query, ...insert }: Insert, offsets: StartOffsets): Insert => ({
  ...insert,
  query: mapScans(query, (scan) => {
    const startOffsets = offsets.get(nameOf(scan));
    return startOffsets ? { ...scan, startOffsets } : scan;
  }),
});

/**
 * The same INSERT with other names for these tables: with the ids of a catalog and a database, say, instead of their
 * names. Nothing else of a query depends on them, so that it need not be built again.
 *
 * @param paths the full names of tables, by their own
 */
export const reading = ({ query, ...insert }: Insert, paths: ReadonlyMap<string, readonly string[]>): Insert => ({
  ...insert,
  query: mapScans(query, (scan) => ({ ...scan, path: paths.get(nameOf(scan)) ?? scan.path })),
});

/** The tables that an INSERT reads, each once, in the order in which its SQL names them. */
export const tablesRead = ({ query }: Insert): string[] => [...new Set(scansIn(query).map(nameOf))];

/** The tables that a query reads, in the order in which its SQL names them. */
export const scansIn = (relation: Relation): Scan[] =>
  relation.kind === 'scan' ? [relation] : inputsOf(relation).flatMap(scansIn);

/** An app reads no two tables of one name, so that the last part of the path tells them apart. */
const nameOf = ({ path }: Scan): string => path.at(-1) ?? '';
