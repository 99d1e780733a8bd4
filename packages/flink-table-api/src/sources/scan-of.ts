import { InvalidAppError, show } from '../errors';
import type { Scan } from '../relations/relation';
import type { ChangelogMode } from '../sinks/sink-option';
import { type Column, columnNamed } from '../types/column';
import type { DataType } from '../types/data-type';
import { DataTypes } from '../types/data-types';
import type { SourceProperties } from './source';

/** What is known of a table that is read, besides its columns. */
export interface TableMeaning {
  /** @default 'append' */
  readonly changelogMode?: ChangelogMode;
  /** @default - none */
  readonly primaryKey?: readonly string[];
  /** The column that its watermark is for. @default '$rowtime' */
  readonly timeAttribute?: string;
}

/** What every table has without being asked. Source: Confluent's documentation of CREATE TABLE, "System columns". */
const HIDDEN: readonly Column[] = [{ name: '$rowtime', type: DataTypes.TIMESTAMP_LTZ(3).notNull() }];

/**
 * The rows of a table as it is, seen through what the app declares of it.
 *
 * @throws {InvalidAppError} where the table has a declared column not at all, or otherwise
 */
export function scanOf(
  { table, columns: declared, hints = {} }: SourceProperties,
  path: readonly string[],
  columns: readonly Column[],
  { changelogMode, primaryKey = [], timeAttribute }: TableMeaning,
): Scan {
  const problems = (declared ?? []).flatMap((column) => differences(column, columns));
  if (problems.length > 0)
    throw new InvalidAppError(`the source ${show(table)} exists, but differs from what the app declares:`, problems);
  return {
    kind: 'scan',
    path,
    columns: declared ?? columns,
    hidden: HIDDEN,
    ...(changelogMode && { changelogMode }),
    ...(primaryKey.length > 0 && { primaryKey }),
    ...(timeAttribute && { timeAttributes: [timeAttribute] }),
    ...(Object.keys(hints).length > 0 && { hints: hints as Readonly<Record<string, string>> }),
  };
}

function differences({ name, type }: Column, columns: readonly Column[]): string[] {
  const actual = columnNamed(columns, name);
  if (!actual) return [`the column '${name}' ${type} is missing; the table has ${quotedNames(columns)}`];
  if (`${actual.type}` === `${type}`) return [];
  return [`the column '${name}' is ${actual.type}, but the app declares ${type}${adviceOn(type, actual.type)}`];
}

/** What to write, where the types differ in nothing but NULL: most columns of a first schema are NOT NULL. */
function adviceOn(declared: DataType, actual: DataType): string {
  if (`${actual.withNull(declared.nullable)}` !== `${declared}`) return '';
  return actual.nullable ? '; leave out .notNull()' : '; add .notNull()';
}

const quotedNames = (columns: readonly Column[]): string => columns.map(({ name }) => `'${name}'`).join(', ');
