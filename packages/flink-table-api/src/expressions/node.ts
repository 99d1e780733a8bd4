import type { DataType } from '../types/data-type';

interface Operands {
  readonly operands: readonly ExpressionNode[];
}

/** Which rows around a row a window has, in the words of SQL. */
export interface Frame {
  readonly unit: 'ROWS' | 'RANGE';
  /** `UNBOUNDED PRECEDING`, `2 PRECEDING`, `INTERVAL '1' HOUR PRECEDING`; the window ends at the current row. */
  readonly from: string;
}

/** The tree of an expression; `render-expression.ts` turns it into SQL. */
export type ExpressionNode =
  | { readonly kind: 'column'; readonly name: string }
  /** A constant with its SQL and the type that Flink gives it. */
  | { readonly kind: 'literal'; readonly sql: string; readonly type: DataType }
  | ({ readonly kind: 'cast'; readonly type: DataType; readonly lenient: boolean } & Operands)
  /** A function or an operator of the catalogue. */
  | ({
      readonly kind: 'call';
      readonly name: string;
      /** Whether an aggregate takes equal values once. */
      readonly distinct?: true;
      /** Whether the last operand is the condition of the rows that an aggregate takes. */
      readonly filtered?: true;
    } & Operands)
  /** An aggregate, or a function of a window, over rows around each row: the call, then the keys, then the order. */
  | ({
      readonly kind: 'over';
      readonly keys: number;
      readonly directions: readonly ('ASC' | 'DESC')[];
      readonly frame?: Frame;
    } & Operands)
  /** A field of a row. */
  | ({ readonly kind: 'field'; readonly field: string } & Operands)
  /** SQL as it is, around the operands. */
  | ({
      readonly kind: 'sql';
      readonly texts: readonly string[];
      readonly type: DataType;
      readonly isDeterministic: boolean;
    } & Operands)
  /** A function that is not in the catalogue, by its name. */
  | ({
      readonly kind: 'invoke';
      readonly path: readonly string[];
      readonly type: DataType;
      readonly isDeterministic: boolean;
    } & Operands);

export type CallNode = Extract<ExpressionNode, { readonly kind: 'call' }>;

const NONE: readonly ExpressionNode[] = [];

export const operandsOf = (node: ExpressionNode): readonly ExpressionNode[] =>
  'operands' in node ? node.operands : NONE;

/** The columns that an expression reads, each once. */
export function columnsOf(node: ExpressionNode): string[] {
  const names = new Set<string>();
  const add = (one: ExpressionNode): void => {
    if (one.kind === 'column') names.add(one.name);
    for (const operand of operandsOf(one)) add(operand);
  };
  add(node);
  return [...names];
}

/** The conditions that all have to hold. */
export const conjuncts = (node: ExpressionNode): readonly ExpressionNode[] =>
  node.kind === 'call' && node.name === 'and' ? node.operands.flatMap(conjuncts) : [node];

/** Whether a node of an expression, or a node within it, is such a one. */
export const someNode = (node: ExpressionNode, isSuch: (node: ExpressionNode) => boolean): boolean =>
  isSuch(node) || operandsOf(node).some((operand) => someNode(operand, isSuch));

/** The same expression with other expressions in the place of its columns. */
export function replaceColumns(node: ExpressionNode, by: ReadonlyMap<string, ExpressionNode>): ExpressionNode {
  if (node.kind === 'column') return by.get(node.name) ?? node;
  if (!('operands' in node)) return node;
  return { ...node, operands: node.operands.map((operand) => replaceColumns(operand, by)) };
}
