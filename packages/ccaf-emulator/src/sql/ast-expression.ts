import type { FlinkType } from './types';

/** A place in the text; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The text of a node, from its first to its last character (inclusive), as Flink's messages count. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

export interface Identifier {
  readonly name: string;
  readonly span: Span;
}

/** All of one precedence bind from left to right. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '||';
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Expression =
  | { readonly kind: 'string'; readonly value: string; readonly span: Span }
  | { readonly kind: 'number'; readonly text: string; readonly span: Span }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly span: Span }
  | { readonly kind: 'null'; readonly span: Span }
  /** `x'00ff'`; an even number of digits. */
  | { readonly kind: 'binary'; readonly hex: string; readonly span: Span }
  | {
      readonly kind: 'temporal';
      readonly unit: 'DATE' | 'TIME' | 'TIMESTAMP';
      readonly text: string;
      readonly span: Span;
    }
  | { readonly kind: 'column'; readonly parts: readonly Identifier[]; readonly span: Span }
  | { readonly kind: 'negate'; readonly operand: Expression; readonly span: Span }
  | { readonly kind: 'not'; readonly operand: Expression; readonly span: Span }
  | {
      readonly kind: 'arithmetic';
      readonly first: Expression;
      readonly rest: readonly { readonly operator: ArithmeticOperator; readonly operand: Expression }[];
      readonly span: Span;
    }
  | {
      readonly kind: 'comparison';
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'logical';
      readonly operator: 'AND' | 'OR';
      readonly operands: readonly Expression[];
      readonly span: Span;
    }
  | { readonly kind: 'isNull'; readonly operand: Expression; readonly negated: boolean; readonly span: Span }
  | {
      readonly kind: 'isTruth';
      readonly operand: Expression;
      readonly truth: 'TRUE' | 'FALSE' | 'UNKNOWN';
      readonly negated: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'isDistinct';
      readonly left: Expression;
      readonly right: Expression;
      readonly negated: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'between';
      readonly operand: Expression;
      readonly low: Expression;
      readonly high: Expression;
      readonly negated: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'in';
      readonly operand: Expression;
      readonly list: readonly Expression[];
      readonly negated: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'like';
      readonly operand: Expression;
      readonly pattern: Expression;
      readonly escape?: Expression;
      readonly negated: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'case';
      readonly operand?: Expression;
      readonly branches: readonly { readonly when: Expression; readonly result: Expression }[];
      readonly otherwise?: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'cast';
      readonly operand: Expression;
      readonly type: FlinkType;
      readonly lenient: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'call';
      /** In capitals: function names ignore case. */
      readonly name: string;
      readonly arguments: readonly Expression[];
      readonly distinct: boolean;
      /** `COUNT(*)`. */
      readonly star: boolean;
      readonly span: Span;
    };
