import { type Expression, STRING } from '../sql';
import { ValidationError } from '../sql/validation-error';
import { requireScalars } from './nested';
import { familyOf, isInteger } from './type-rules';
import { BIGINT, cannotApply, castTo, type Typed } from './typed';

/**
 * Two values that a comparison takes. Flink converts a text to the date or time that it is compared with, NULL where it is none;
 * and for an order, to an integer.
 *
 * @throws {ValidationError} for two that Flink does not compare
 */
export function comparable(operator: string, operands: readonly Typed[], at: Expression): readonly [Typed, Typed] {
  const [left, right] = operands;
  if (left === undefined || right === undefined) throw new TypeError('a comparison has two operands');
  requireScalars(`'${operator}' of`, operands, at);
  const families = [left, right].map(({ type }) => familyOf(type));
  if (families[0] === families[1] || families.includes('null')) return [left, right];
  const [text, other] = families[0] === 'character' ? [left, right] : [right, left];
  const isNumber = families.includes('character') && families.includes('numeric');
  if (isNumber && [...EQUALITY, 'IS DISTINCT FROM'].includes(operator)) throw notConverted(left, right, at);
  const converted = familyOf(text.type) === 'character' ? asComparable(operator, text, other, at) : undefined;
  if (converted === undefined) throw cannotApply(operator, operands, at);
  return text === left ? [converted[0], converted[1]] : [converted[1], converted[0]];
}

const EQUALITY: readonly string[] = ['=', '<>', 'IN'];

/** A text and a value of another family as they are compared, if they are. */
function asComparable(
  operator: string,
  text: Typed,
  other: Typed,
  at: Expression,
): readonly [Typed, Typed] | undefined {
  const isEquality = EQUALITY.includes(operator);
  switch (familyOf(other.type)) {
    case 'date':
    case 'time':
    case 'timestamp': {
      const isLenient = text.constant === undefined;
      const sql = castTo(text, other.type, at, isLenient);
      return [{ sql, type: other.type, nullable: text.nullable || isLenient }, other];
    }
    case 'boolean':
      // Flink compares the text with no text: they are never equal.
      if (!isEquality) return undefined;
      return [
        { sql: `('text ' || ${text.sql})`, type: STRING, nullable: text.nullable },
        { sql: `('boolean ' || ${castTo(other, STRING, at)})`, type: STRING, nullable: other.nullable },
      ];
    case 'numeric':
      if (!isInteger(other.type)) return undefined;
      return [{ sql: castTo(text, BIGINT, at), type: BIGINT, nullable: text.nullable }, other];
    default:
      return undefined;
  }
}

function notConverted(left: Typed, right: Typed, at: Expression): ValidationError {
  const roots = `${left.type.root} and ${right.type.root}`;
  return new ValidationError(`implicit type conversion between ${roots} is not supported now`, at.span);
}
