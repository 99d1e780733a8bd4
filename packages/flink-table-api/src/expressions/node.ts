import type { DataType } from '../types/data-type';

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type FunctionName = 'CONCAT' | 'UPPER' | 'LOWER' | 'TO_TIMESTAMP_LTZ';

type Operands = { readonly operands: readonly ExpressionNode[] };
type Pair = { readonly operands: readonly [ExpressionNode, ExpressionNode] };
type Single = { readonly operands: readonly [ExpressionNode] };

/** The tree of an expression; `render-expression.ts` turns it into SQL. */
export type ExpressionNode =
  | { readonly kind: 'column'; readonly name: string }
  /** A constant with its SQL and the type that Flink gives it. */
  | { readonly kind: 'literal'; readonly sql: string; readonly type: DataType }
  | ({ readonly kind: 'and' | 'or' } & Operands)
  | ({ readonly kind: 'not' | 'isNull' | 'isNotNull' } & Single)
  | ({ readonly kind: 'comparison'; readonly operator: ComparisonOperator } & Pair)
  | ({ readonly kind: 'arithmetic'; readonly operator: ArithmeticOperator } & Pair)
  | ({ readonly kind: 'cast'; readonly type: DataType; readonly lenient: boolean } & Single)
  | ({ readonly kind: 'call'; readonly name: FunctionName } & Operands);

/** The columns that an expression reads, each once. */
export function columnsOf(node: ExpressionNode): string[] {
  if (node.kind === 'column') return [node.name];
  return 'operands' in node ? [...new Set(node.operands.flatMap(columnsOf))] : [];
}

/** The same expression with other expressions in the place of its columns. */
export function replaceColumns(node: ExpressionNode, by: ReadonlyMap<string, ExpressionNode>): ExpressionNode {
  if (node.kind === 'column') return by.get(node.name) ?? node;
  if (!('operands' in node)) return node;
  const operands = node.operands.map((operand) => replaceColumns(operand, by));
  // The same number of operands as before, which the type of `map` does not know.
  return { ...node, operands } as ExpressionNode;
}
