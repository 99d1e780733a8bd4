import type { Expression, Identifier } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import type { Typed } from './typed';

export interface ScopeColumn extends Typed {
  readonly name: string;
  /** A system column, which `*` leaves out. */
  readonly hidden: boolean;
}

/** What an expression can name: the columns of the one relation in FROM, under its alias or its table name. */
export interface Scope {
  /** How the relation may be called: an alias, or the parts of a table's name. */
  readonly qualifier: readonly string[];
  readonly columns: readonly ScopeColumn[];
}

export const EMPTY_SCOPE: Scope = { qualifier: [], columns: [] };

/**
 * Finds a column by name; case counts.
 *
 * @throws {ValidationError} when it is not there, or there twice.
 */
export function resolveColumn(scope: Scope, expression: Extract<Expression, { kind: 'column' }>): ScopeColumn {
  const { parts, span } = expression;
  const name = parts.at(-1)?.name ?? '';
  const qualifier = parts.slice(0, -1);
  if (qualifier.length > 0) {
    requireNoField(scope, expression);
    requireQualifier(scope, qualifier);
  }
  const found = scope.columns.filter((column) => column.name === name);
  const [column] = found;
  if (found.length > 1) throw new ValidationError(`Column '${name}' is ambiguous`, span);
  if (column !== undefined) return column;
  const similar = scope.columns.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  const hint = similar === undefined ? '' : `; did you mean '${similar.name}'?`;
  const where = qualifier.length > 0 ? `table '${qualifier.map((part) => part.name).join('.')}'` : 'any table';
  throw new ValidationError(`Column '${name}' not found in ${where}${hint}`, span);
}

/** @throws {ValidationError} for `column.field`, where the column is a ROW. */
function requireNoField(scope: Scope, { parts, span }: Extract<Expression, { kind: 'column' }>): void {
  const isRow = (name: string | undefined): boolean =>
    scope.columns.some((column) => column.name === name && column.type.root === 'ROW');
  // The name of the relation may come first; it wins over a column of that name.
  const row = parts.slice(0, -1).find(({ name }) => !scope.qualifier.includes(name) && isRow(name));
  if (row !== undefined) throw notSupported(`'${parts.at(-1)?.name}' of the ROW '${row.name}'`, span);
}

/** @throws {ValidationError} unless the qualifier is the relation's name, or the end of it. */
export function requireQualifier(scope: Scope, qualifier: readonly Identifier[]): void {
  if (qualifier.length === 0) return;
  const names = qualifier.map((part) => part.name);
  const end = scope.qualifier.slice(-names.length);
  if (names.length <= scope.qualifier.length && end.every((part, index) => part === names[index])) return;
  const [first] = qualifier;
  throw new ValidationError(`Table '${names.join('.')}' not found`, first?.span);
}
