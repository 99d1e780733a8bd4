import { InvalidAppError, show } from '../errors';
import { columnsOf, type ExpressionNode } from '../expressions/node';
import { missing } from '../names';
import { type Column, columnNames } from '../types/column';
import { hiddenColumnsOf, type Relation } from './relation';

/** How a message calls a relation. */
export const titleOf = (relation: Relation): string =>
  relation.kind === 'scan' ? `the table ${show(relation.path.at(-1))}` : 'a derived table';

/** @throws {InvalidAppError} where there are problems */
export function failFor(heading: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new InvalidAppError(heading, problems);
}

const all = new WeakMap<Relation, readonly Column[]>();

/** All columns that an expression can read: the table's own, and those that a star leaves out. */
export function readableColumns(relation: Relation): readonly Column[] {
  const found = all.get(relation) ?? readableIn(relation);
  all.set(relation, found);
  return found;
}

function readableIn(relation: Relation): readonly Column[] {
  // A list of its own would be indexed again.
  if (relation.kind === 'filter') return readableColumns(relation.input);
  const hidden = hiddenColumnsOf(relation);
  return hidden.length === 0 ? relation.columns : [...relation.columns, ...hidden];
}

/** What expressions read and the relation lacks: one sentence. */
export function unknownColumns(relation: Relation, nodes: readonly ExpressionNode[]): string[] {
  const names = columnNames({ columns: readableColumns(relation) });
  const unknown = [...new Set(missing(nodes.flatMap(columnsOf), names))];
  if (unknown.length === 0) return [];
  const own = columnNames(relation).map(show).join(', ');
  return [`it has no column ${unknown.map(show).join(', ')}; its columns are ${own}`];
}
