import { entryNamed } from '../catalogue/catalogue';
import { assertNever } from '../errors';
import { type Argument, resultType } from '../functions/result-type';
import { isCastable } from '../types/cast';
import { type Column, columnNamed } from '../types/column';
import { DataType, familyOf, UNKNOWN } from '../types/data-type';
import { callProblems } from './check-call';
import type { CallNode, ExpressionNode } from './node';
import { renderExpression } from './render-expression';

/**
 * The type of an expression over the columns of a table, with the nullability that Flink gives it.
 *
 * @param problems takes a sentence for each operand whose type does not fit
 * @param hasKeys whether the aggregates in it have a GROUP BY, without which there may be no row
 */
export function typeOf(node: ExpressionNode, columns: readonly Column[], problems: string[], hasKeys = true): DataType {
  return typeIn({ columns, problems, hasKeys }, node);
}

interface Scope {
  readonly columns: readonly Column[];
  readonly problems: string[];
  readonly hasKeys: boolean;
  /** Whether it stands before OVER. */
  readonly isOver?: boolean;
  /** Whether it stands in a value of many rows. */
  readonly within?: 'aggregate' | 'OVER';
}

function typeIn(scope: Scope, node: ExpressionNode): DataType {
  const { columns, problems } = scope;
  switch (node.kind) {
    case 'column':
      return columnNamed(columns, node.name)?.type ?? UNKNOWN;
    case 'literal':
      return node.type;
    case 'sql':
    case 'invoke':
      for (const operand of node.operands) typeIn(scope, operand);
      return node.type;
    case 'cast': {
      const [from = UNKNOWN] = node.operands.map((operand) => typeIn(scope, operand));
      if (!isCastable(from, node.type)) {
        problems.push(`${renderExpression(node)} is not valid: Flink cannot cast ${from.name} to ${node.type.name}`);
      }
      return node.type.withNull(from.nullable || node.lenient);
    }
    case 'over': {
      if (scope.within) {
        const text = renderExpression(node);
        problems.push(
          `${text} is a value over rows within ${WITHIN[scope.within]}; select it with a name first, and use the result`,
        );
      }
      // The row itself is among the rows around it, but Flink does not know it of a frame that begins somewhere.
      const hasKeys = node.frame === undefined || node.frame.from === 'UNBOUNDED PRECEDING';
      const [called = UNKNOWN, ...others] = node.operands.map((operand, place) =>
        typeIn({ ...scope, hasKeys, within: 'OVER', isOver: place === 0 }, operand),
      );
      const orders = node.operands.slice(1 + node.keys);
      problems.push(...orders.flatMap((order, place) => orderProblems(order, others[node.keys + place])));
      return called;
    }
    case 'field':
      return typeOfField(scope, node);
    case 'call':
      return typeOfCall(scope, node);
    default:
      return assertNever(node);
  }
}

function typeOfCall(whole: Scope, node: CallNode): DataType {
  const entry = entryNamed(node.name);
  const { isOver, ...around } = whole;
  const isAggregate = !isOver && entry?.over === 'group';
  const scope: Scope = isAggregate ? { ...around, within: 'aggregate' } : around;
  if (entry?.over === 'window' && !isOver) {
    scope.problems.push(`${renderExpression(node)} is not valid: it needs an order of rows; add over(…)`);
  }
  if (isAggregate && around.within === 'aggregate') {
    const text = renderExpression(node);
    scope.problems.push(
      `${text} is an aggregate within an aggregate; select it with a name first, and aggregate the result`,
    );
  }
  const operands = node.filtered ? node.operands.slice(0, -1) : node.operands;
  const args = operands.map((operand) => argumentOf(operand, typeIn(scope, operand)));
  if (node.filtered) typeIn(scope, node.operands.at(-1) ?? node);
  if (entry === undefined) return UNKNOWN;
  const found = [...callProblems(entry, args), ...(node.distinct ? distinctProblems(args) : [])];
  scope.problems.push(...found.map((problem) => `${renderExpression(node)} is not valid: ${problem}`));
  return found.length > 0 ? UNKNOWN : resultType(entry, args, scope.hasKeys && !node.filtered);
}

const WITHIN = { aggregate: 'an aggregate', OVER: 'another value over rows' } as const;

/** What Flink has no order of. */
export function orderProblems(order: ExpressionNode, type: DataType | undefined): string[] {
  const family = type && familyOf(type);
  const isOrdered = family !== 'map' && family !== 'multiset' && family !== 'variant';
  return isOrdered ? [] : [`${renderExpression(order)} is ${type?.name}, which has no order`];
}

/** What Flink keeps no set of. */
const distinctProblems = ([first]: readonly Argument[]): string[] => {
  const family = first && familyOf(first.type);
  const isKept = family !== 'map' && family !== 'multiset' && family !== 'row' && family !== 'bytes';
  return isKept ? [] : [`Flink has no DISTINCT of ${first?.type.name}; cast it to text`];
};

function argumentOf(node: ExpressionNode, type: DataType): Argument {
  const isConstant = node.kind === 'literal';
  const value = isConstant ? Number(node.sql) : Number.NaN;
  const word = isConstant && type.tree.root === 'OTHER' ? { word: node.sql } : {};
  return { type, isConstant, constant: Number.isNaN(value) ? undefined : value, ...word };
}

function typeOfField(scope: Scope, node: Extract<ExpressionNode, { readonly kind: 'field' }>): DataType {
  const { problems } = scope;
  const [row = UNKNOWN] = node.operands.map((operand) => typeIn(scope, operand));
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
