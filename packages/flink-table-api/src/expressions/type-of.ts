import { CATALOGUE } from '../catalogue/catalogue';
import { assertNever } from '../errors';
import { type Argument, resultType } from '../functions/result-type';
import { isCastable } from '../types/cast';
import { type Column, columnNamed } from '../types/column';
import { DataType, UNKNOWN } from '../types/data-type';
import { callProblems } from './check-call';
import type { CallNode, ExpressionNode } from './node';
import { renderExpression } from './render-expression';

/**
 * The type of an expression over the columns of a table, with the nullability that Flink gives it.
 *
 * @param problems takes a sentence for each operand whose type does not fit
 */
export function typeOf(node: ExpressionNode, columns: readonly Column[], problems: string[]): DataType {
  switch (node.kind) {
    case 'column':
      return columnNamed(columns, node.name)?.type ?? UNKNOWN;
    case 'literal':
      return node.type;
    case 'sql':
    case 'invoke':
      for (const operand of node.operands) typeOf(operand, columns, problems);
      return node.type;
    case 'cast': {
      const [from = UNKNOWN] = node.operands.map((operand) => typeOf(operand, columns, problems));
      if (!isCastable(from, node.type)) {
        problems.push(`${renderExpression(node)} is not valid: Flink cannot cast ${from.name} to ${node.type.name}`);
      }
      return node.type.withNull(from.nullable || node.lenient);
    }
    case 'over': {
      const [called = UNKNOWN] = node.operands.map((operand) => typeOf(operand, columns, problems));
      return called;
    }
    case 'field':
      return typeOfField(node, columns, problems);
    case 'call':
      return typeOfCall(node, columns, problems);
    default:
      return assertNever(node);
  }
}

function typeOfCall(node: CallNode, columns: readonly Column[], problems: string[]): DataType {
  const entry = CATALOGUE.get(node.name);
  const operands = node.filtered ? node.operands.slice(0, -1) : node.operands;
  const args = operands.map((operand) => argumentOf(operand, typeOf(operand, columns, problems)));
  if (node.filtered) typeOf(node.operands.at(-1) ?? node, columns, problems);
  if (entry === undefined) return UNKNOWN;
  const found = callProblems(entry, args);
  problems.push(...found.map((problem) => `${renderExpression(node)} is not valid: ${problem}`));
  return found.length > 0 ? UNKNOWN : resultType(entry, args);
}

function argumentOf(node: ExpressionNode, type: DataType): Argument {
  const isConstant = node.kind === 'literal';
  const value = isConstant ? Number(node.sql) : Number.NaN;
  return { type, isConstant, constant: Number.isNaN(value) ? undefined : value };
}

function typeOfField(
  node: Extract<ExpressionNode, { readonly kind: 'field' }>,
  columns: readonly Column[],
  problems: string[],
): DataType {
  const [row = UNKNOWN] = node.operands.map((operand) => typeOf(operand, columns, problems));
  if (row.tree.root !== 'ROW') {
    if (row.tree.root !== 'UNKNOWN') problems.push(`${renderExpression(node)} is not valid: ${row.name} has no fields`);
    return UNKNOWN;
  }
  const field = row.tree.fields.find(({ name }) => name === node.field);
  if (!field) {
    const names = row.tree.fields.map(({ name }) => name).join(', ');
    problems.push(`${renderExpression(node)} is not valid: it has no such field; its fields are ${names}`);
    return UNKNOWN;
  }
  return new DataType(field.tree, field.nullable || row.nullable);
}
