import { toNode } from '../expressions/expression';
import type { Operand } from '../expressions/operand';
import type { RawPart, RawTraits } from '../relations/relation';
import type { DataType } from '../types/data-type';
import type { KindsOfTypes } from '../types/data-types';
import { Table } from './table';

/** What only the author of a query in SQL knows of it. */
export interface QueryTraits {
  /** Whether its rows are only added. @default 'updating' */
  readonly changes?: RawTraits['changes'];
  /** Whether it keeps state. @default true */
  readonly isStateful?: boolean;
  /** The columns by which its rows replace each other. @default - none */
  readonly upsertKey?: readonly string[];
}

/**
 * A query in SQL, for what has no method here: MATCH_RECOGNIZE, a process table function, a model. Whatever is put into
 * it is quoted: a table by its name, or as a query in parentheses, a column, a constant. What is not said of it counts as
 * the worst case: it keeps state, and changes its rows.
 *
 * @param types the columns that it gives, in order
 * @example
 * sqlQuery({ user: DataTypes.STRING() }, { changes: 'append', isStateful: false })`
 *   SELECT ${col('user')} FROM ${clicks}`
 */
export const sqlQuery =
  <const Types extends Readonly<Record<string, DataType>>>(types: Types, traits: QueryTraits = {}) =>
  (texts: TemplateStringsArray, ...parts: readonly (Table | Operand)[]): Table<KindsOfTypes<Types>> =>
    new Table({
      kind: 'raw',
      texts: [...texts],
      parts: parts.map(partOf),
      traits: worstOf(traits),
      columns: Object.entries<DataType>(types).map(([name, type]) => ({ name, type })),
    });

/** What is not said counts as the worst case, and the reasons say so. */
function worstOf({ changes, isStateful, upsertKey }: QueryTraits): RawTraits {
  const reasons = [
    ...(isStateful === undefined ? ["sqlQuery is not told 'isStateful', so it counts as keeping state"] : []),
    ...(isStateful ? ['its SQL is declared to keep state'] : []),
    ...(changes === undefined ? ["sqlQuery is not told 'changes', so it counts as changing its rows"] : []),
  ];
  return { changes: changes ?? 'updating', isStateful: isStateful ?? true, ...(upsertKey && { upsertKey }), reasons };
}

const partOf = (part: Table | Operand): RawPart =>
  part instanceof Table ? { relation: part.relation } : { expression: toNode(part) };
