import type { FlinkType } from '../sql';
import { physicalType } from './cast';
import { divideDecimals } from './decimal-division';
import { divideIntegers, unlessZero } from './integer-division';
import { asDecimal, type DecimalType, isInteger } from './type-rules';
import { BIGINT, type Typed } from './typed';
import { wrapped } from './wrap-around';

type Operator = '+' | '-' | '*' | '/' | '%';

const FUNCTIONS = {
  '+': 'decimal_add',
  '-': 'decimal_subtract',
  '*': 'decimal_multiply',
  '/': 'decimal_divide',
  '%': 'decimal_remainder',
} as const satisfies Readonly<Record<Operator, string>>;

/**
 * What two exact numbers come to, of which one at least is a DECIMAL: rounded half up to the digits that its type has, and
 * NULL where it has more before the point.
 */
export function combineDecimals(operator: Operator, left: Typed, right: Typed): Typed | undefined {
  const [a, b] = [asDecimal(left.type), asDecimal(right.type)];
  if (a === undefined || b === undefined) return undefined;
  // Flink takes the dividend for a BIGINT then, whatever it has room for.
  if (operator === '%' && a.scale === 0 && isInteger(right.type)) {
    return divideIntegers('%', { ...left, sql: wrapped(`CAST(${left.sql} AS HUGEINT)`, BIGINT), type: BIGINT }, right);
  }
  const { type, isExact } = resultType(operator, a, b);
  const nullable = left.nullable || right.nullable;
  return { sql: calculation(operator, left, right, { type, isExact }), type, nullable };
}

interface Result {
  readonly type: FlinkType;
  /** Whether every result has room in it. */
  readonly isExact: boolean;
}

function calculation(operator: Operator, left: Typed, right: Typed, { type, isExact }: Result): string {
  if (operator === '/') {
    const message = `(CASE WHEN ${left.sql} = 0 THEN 'Division undefined' ELSE 'Division by zero' END)`;
    const quotient = divideDecimals(left, right) ?? inTypeScript(operator, left, right, type);
    return unlessZero(left, right, type, message, quotient);
  }
  if (operator === '%' || !isExact) return inTypeScript(operator, left, right, type);
  return `CAST((${wide(left)} ${operator} ${wide(right)}) AS ${physicalType(type)})`;
}

/** With all the digits that there are: the engine would keep to those that fit 64 bits. */
const wide = ({ sql, type }: Typed): string => `CAST(${sql} AS DECIMAL(38, ${asDecimal(type)?.scale ?? 0}))`;

function inTypeScript(operator: Operator, left: Typed, right: Typed, type: FlinkType): string {
  const { precision, scale } = asDecimal(type) ?? { precision: 38, scale: 0 };
  const operands = [left, right].map(({ sql }) => `CAST(${sql} AS VARCHAR)`).join(', ');
  return `CAST(${FUNCTIONS[operator]}(${operands}, ${precision}, ${scale}) AS ${physicalType(type)})`;
}

/** Source: the rules for decimal results in org.apache.flink.table.types.logical.utils.LogicalTypeMerging. */
function resultType(operator: Operator, a: DecimalType, b: DecimalType): Result {
  const [aWhole, bWhole] = [a.precision - a.scale, b.precision - b.scale];
  const scale = Math.max(a.scale, b.scale);
  switch (operator) {
    case '*':
      return adjusted(a.precision + b.precision + 1, a.scale + b.scale);
    case '/': {
      const digits = Math.max(6, a.scale + b.precision + 1);
      return adjusted(aWhole + b.scale + digits, digits);
    }
    case '%':
      // Of two without a fraction, Flink takes the divisor's type.
      if (scale === 0) return { type: { root: 'DECIMAL', ...b }, isExact: true };
      return { type: { root: 'DECIMAL', precision: Math.min(aWhole, bWhole) + scale, scale }, isExact: true };
    default:
      return adjusted(Math.max(aWhole, bWhole) + scale + 1, scale);
  }
}

/** Of more than 38 digits, those after the point give way, down to six. */
function adjusted(precision: number, scale: number): Result {
  if (precision <= 38) return { type: { root: 'DECIMAL', precision, scale }, isExact: true };
  const kept = Math.max(38 - (precision - scale), Math.min(scale, 6));
  return { type: { root: 'DECIMAL', precision: 38, scale: kept }, isExact: false };
}
