/** How tightly an operator binds: a looser operand needs parentheses. Calcite's order. */
export const LEVEL = {
  or: 1,
  and: 2,
  not: 3,
  suffix: 4,
  comparison: 5,
  sum: 6,
  product: 7,
  sign: 8,
  whole: 9,
} as const;

export type Level = (typeof LEVEL)[keyof typeof LEVEL];

/** The units of literals of intervals. */
export type IntervalUnit = 'YEAR' | 'MONTH' | 'DAY' | 'HOUR' | 'MINUTE' | 'SECOND' | 'MILLISECOND';

/** How a call is written. */
export type Form =
  /** `UPPER(a, b)` */
  | { readonly form: 'call'; readonly name: string }
  /** `a + b`, and `a AND b AND c` where it `chains`. */
  | { readonly form: 'infix'; readonly operator: string; readonly level: Level; readonly chains?: true }
  /** `NOT (a)`, `-a` */
  | { readonly form: 'prefix'; readonly operator: string; readonly level: Level }
  /** `a IS NULL` */
  | { readonly form: 'suffix'; readonly operator: string }
  /** `CASE WHEN b THEN c ELSE a END`, or `CASE a WHEN c THEN d ELSE b END` where it begins `from` the second. */
  | { readonly form: 'case'; readonly from: 0 | 1 }
  /** `INTERVAL '5' SECOND` of a constant, and of other numbers `a * INTERVAL '1' SECOND`; of so many units each. */
  | { readonly form: 'interval'; readonly unit: IntervalUnit; readonly count: number }
  /** `CURRENT_DATE` */
  | { readonly form: 'word'; readonly word: string }
  /**
   * A text for the least number of arguments, and one for each number more, with `{0}`, `{1}` and so on in their places;
   * `{0-}` is one that must bind as tightly as an operand of a sum, `{0!}` as a name, `{1,...}` are all from there on, with
   * commas, `{1,KEY VALUE...}` also with these words before each in turn.
   */
  | { readonly form: 'pattern'; readonly patterns: readonly string[]; readonly level: Level };

export const call = (name: string): Form => ({ form: 'call', name });
export const infix = (operator: string, level: Level): Form => ({ form: 'infix', operator, level });
export const chain = (operator: string, level: Level): Form => ({ form: 'infix', operator, level, chains: true });
export const prefix = (operator: string, level: Level): Form => ({ form: 'prefix', operator, level });
export const suffix = (operator: string): Form => ({ form: 'suffix', operator });
export const cases = (from: 0 | 1): Form => ({ form: 'case', from });
export const word = (text: string): Form => ({ form: 'word', word: text });

/** Patterns of what stands for itself, like a function. */
export const pattern = (...patterns: readonly string[]): Form => ({ form: 'pattern', patterns, level: LEVEL.whole });

/** A pattern of a comparison, like `a IN (b, c)`. */
export const comparison = (...patterns: readonly string[]): Form => ({
  form: 'pattern',
  patterns,
  level: LEVEL.comparison,
});
