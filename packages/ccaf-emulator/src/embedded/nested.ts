import { isNested, shortTypeName } from '../sql';
import type { Span } from '../sql/ast';
import { notSupported, type ValidationError } from '../sql/validation-error';
import type { Typed } from './typed';

/** What stands somewhere in the SQL text. */
interface Place {
  readonly span: Span;
}

/** The columns that hold others are stored, shown and handed on here; what else Flink does with them is refused by name. */
const refusal = (what: string, { type }: Pick<Typed, 'type'>, at: Place): ValidationError =>
  notSupported(`${what} ${shortTypeName(type)}`, at.span);

/** @throws {ValidationError} where one of the values holds others */
export function requireScalars(what: string, values: readonly Pick<Typed, 'type'>[], at: Place): void {
  const nested = values.find(({ type }) => isNested(type));
  if (nested !== undefined) throw refusal(what, nested, at);
}
