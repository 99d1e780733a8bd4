import { type DataType, kindOf } from './data-type';

/** How many digits each integer type can have, from narrow to wide. */
const DIGITS: Readonly<Record<string, number>> = { TINYINT: 3, SMALLINT: 5, INT: 10, BIGINT: 19 };

/** The digits of an exact number type; `undefined` for all others. */
export function digitsOf({ name }: DataType): { readonly precision: number; readonly scale: number } | undefined {
  const [, precision, scale] = /^DECIMAL\((\d+), (\d+)\)$/.exec(name) ?? [];
  if (precision !== undefined) return { precision: Number(precision), scale: Number(scale) };
  const digits = DIGITS[name];
  return digits === undefined ? undefined : { precision: digits, scale: 0 };
}

/**
 * Whether Flink writes a value of one type into a column of another without a CAST and without loss: the same type, a
 * wider number, a longer text, or a time of more digits.
 */
export function isAssignable(from: DataType, to: DataType): boolean {
  if (from.name === to.name) return true;
  const kind = kindOf(from);
  const narrow = digitsOf(from);
  const wide = digitsOf(to);
  if (narrow && wide) {
    const holds = wide.scale >= narrow.scale && wide.precision - wide.scale >= narrow.precision - narrow.scale;
    return holds && (kindOf(to) === 'decimal' || kind === 'integer');
  }
  if (kind === 'text') return to.name === 'STRING';
  if (kind === 'bytes') return to.name === 'BYTES';
  if (kind === 'timestamp' || kind === 'timestampLtz') return kind === kindOf(to) && from.name < to.name;
  return from.name === 'FLOAT' && to.name === 'DOUBLE';
}
