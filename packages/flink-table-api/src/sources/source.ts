import type { SinkOption, SinkOptions } from '../sinks/sink-option';
import { referenceTo, type TablePath, type TableReference } from '../table-path';
import type { Column } from '../types/column';
import type { DataType } from '../types/data-type';
import type { KindsOfTypes } from '../types/data-types';
import type { Kinds } from '../types/kind';
import type { SourceStart } from './start';

/**
 * Options of a table for one statement: all but where it is read from, which `startsAt` says, and what becomes of rows that
 * cannot be read, which is for the table's owner to say.
 */
export type SourceHints = {
  readonly [Name in keyof SinkOptions as Name extends `${'scan.startup' | 'error-handling'}.${string}`
    ? never
    : Name]?: SinkOptions[Name];
};

/** What an app says of a table that it reads. */
export interface SourceProperties extends TableReference {
  /** What it needs of the table. @default - all columns, as they are when the app is deployed */
  readonly columns?: readonly Column[];
  /** @default - where the table itself says, which is its beginning unless it was told otherwise */
  readonly start?: SourceStart;
  readonly hints?: Readonly<Partial<Record<SinkOption, string>>>;
}

/**
 * A table that an app reads, as a description: every method gives a new one.
 *
 * `Row` are the kinds of its columns where the app declares them; otherwise they are discovered when it is deployed.
 */
export class Source<Row extends Kinds = Kinds> {
  declare protected readonly row: Row;

  constructor(readonly properties: SourceProperties) {}

  /** The name of the table alone. */
  get table(): string {
    return this.properties.table;
  }

  /**
   * Says where the table is read from first. A statement that follows another goes on where that one stops, whatever is said
   * here.
   *
   * @example table('orders').startsAt('latest')
   * @example table('orders').startsAt({ timestamp: new Date('2026-01-01T00:00:00Z') })
   * @example table('orders').startsAt({ offsets: { 0: 42, 1: 7 } })
   */
  startsAt(start: SourceStart): Source<Row> {
    return new Source({ ...this.properties, start });
  }

  /**
   * Gives the table options for this app's statement alone, in a hint beside its name.
   *
   * @example table('orders').hints({ 'scan.bounded.mode': 'latest-offset' })
   */
  hints(options: SourceHints): Source<Row> {
    return new Source({ ...this.properties, hints: { ...this.properties.hints, ...options } });
  }
}

/**
 * A table to read, by its name in the catalog and database that the event names, in which a dot is part of the name; or by
 * three parts, anywhere.
 *
 * With columns, these are all that the app sees of it, their types are known while it compiles, and a deploy finds out
 * whether the table has them so. Without, it sees all columns that the table has at the time.
 *
 * @example table('orders')
 * @example table(['shops', 'archive', 'orders'], { id: DataTypes.BIGINT().notNull(), note: DataTypes.STRING() })
 */
export function table(path: TablePath): Source;
export function table<const Types extends Readonly<Record<string, DataType>>>(
  path: TablePath,
  columns: Types,
): Source<KindsOfTypes<Types>>;
export function table(path: TablePath, columns?: Readonly<Record<string, DataType>>): Source {
  const declared = columns && Object.entries(columns).map(([name, type]) => ({ name, type }));
  return new Source({ ...referenceTo(path), ...(declared && { columns: declared }) });
}
