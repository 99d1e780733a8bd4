import { assertNever } from '../errors';
import { isCastable } from '../types/cast';
import { type Column, columnNamed } from '../types/column';
import { DataType, type Kind, kindOf } from '../types/data-type';
import { arithmeticType } from './arithmetic-type';
import type { ExpressionNode, FunctionName } from './node';
import { renderExpression } from './render-expression';

const UNKNOWN = new DataType('UNKNOWN');

/**
 * The type of an expression over the columns of a table, with the nullability that Flink gives it.
 *
 * @param problems takes a sentence for each operand whose type does not fit
 */
export function typeOf(node: ExpressionNode, columns: readonly Column[], problems: string[]): DataType {
  if (node.kind === 'column') return columnNamed(columns, node.name)?.type ?? UNKNOWN;
  if (node.kind === 'literal') return node.type;
  const types = node.operands.map((operand) => typeOf(operand, columns, problems));
  const nullable = types.some((type) => type.nullable);
  const complain = (problem: string): void => {
    problems.push(`${renderExpression(node)} is not valid: ${problem}`);
  };
  switch (node.kind) {
    case 'isNull':
    case 'isNotNull':
      return new DataType('BOOLEAN', false);
    case 'and':
    case 'or':
    case 'not':
      need(['boolean'], 'conditions', types, complain);
      return new DataType('BOOLEAN', nullable);
    case 'comparison':
      checkComparable(types, complain);
      return new DataType('BOOLEAN', nullable);
    case 'arithmetic':
      if (!need(['integer', 'decimal', 'float'], 'numbers', types, complain)) return UNKNOWN;
      return new DataType(arithmeticType(node.operator, types[0] ?? UNKNOWN, types[1] ?? UNKNOWN), nullable);
    case 'cast': {
      const [from = UNKNOWN] = types;
      if (!isCastable(kindOf(from), kindOf(node.type))) complain(`Flink cannot cast ${from.name} to ${node.type.name}`);
      return new DataType(node.type.name, nullable || node.lenient);
    }
    case 'call':
      return typeOfCall(node.name, types, complain);
    default:
      return assertNever(node);
  }
}

function typeOfCall(name: FunctionName, types: readonly DataType[], complain: Complain): DataType {
  if (name === 'TO_TIMESTAMP_LTZ') {
    need(['integer'], 'an integer', types, complain);
    return new DataType('TIMESTAMP_LTZ(3)');
  }
  const [first = UNKNOWN] = types;
  if (!need(['text'], 'texts', types, complain)) return UNKNOWN;
  const nullable = types.some((type) => type.nullable);
  return new DataType(name === 'CONCAT' ? 'STRING' : first.name, nullable);
}

type Complain = (problem: string) => void;

/** Whether nothing is known yet of a type: of a column that is missing, or of a calculation that was wrong already. */
const isOpen = ({ name }: DataType): boolean => name === 'UNKNOWN' || name === 'NULL';

function need(kinds: readonly Kind[], what: string, types: readonly DataType[], complain: Complain): boolean {
  const fits = (type: DataType): boolean => kinds.some((kind) => kind === kindOf(type));
  if (types.every((type) => fits(type) || isOpen(type))) return types.every(fits);
  complain(`it takes ${what}, got ${types.map(({ name }) => name).join(' and ')}; cast what is none`);
  return false;
}

function checkComparable([left = UNKNOWN, right = UNKNOWN]: readonly DataType[], complain: Complain): void {
  if (isOpen(left) || isOpen(right) || left.name === right.name || peersOf(left) === peersOf(right)) return;
  complain(`${left.name} cannot be compared with ${right.name}; cast one of them`);
}

function peersOf(type: DataType): string {
  const kind = kindOf(type);
  return kind === 'integer' || kind === 'decimal' || kind === 'float' ? 'number' : (kind ?? type.name);
}
