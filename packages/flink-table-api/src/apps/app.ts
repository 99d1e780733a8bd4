import type { Insert } from '../inserts/insert';
import type { Sink } from '../sinks/sink';
import type { Source } from '../sources/source';
import type { Table } from '../tables/table';
import type { AppProperties } from './app-property';

/** A streaming app: the tables it reads, the sinks it writes, and the queries between them; it runs as one statement. */
export interface App {
  /** Names the app's statements; letters, digits and hyphens, at most 40 characters. */
  readonly name: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly sinks: readonly [Sink, ...Sink[]];
  /** Gives one INSERT, or several, which are then one statement set. */
  readonly query: (tables: Readonly<Record<string, Table>>) => readonly Insert[];
  /** What its statement is told besides its SQL. */
  readonly properties: AppProperties;
  /** Where it runs: the id of a compute pool, or a name that the secret gives an id. @default - where all apps do */
  readonly computePool?: string;
  /** As whom it runs: the id of a principal, or a name that the secret gives an id. @default - as all apps do */
  readonly principal?: string;
  /** How long a statement that is new, or was resumed, must run before it counts as healthy, in seconds. */
  readonly soakSeconds: number;
}

/** The tables that an app writes. */
export const sinkTables = ({ sinks }: Pick<App, 'sinks'>): string[] => sinks.map(({ properties }) => properties.table);
