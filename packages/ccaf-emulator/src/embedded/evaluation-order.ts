/** What a calculation may fail in, in the engine's SQL: a cast, a quotient, a function of ours. */
const FAILING = /(?<!TRY_)CAST\(|error\(|[/%]|(?:decimal|flink)_\w+\(/;

/** Whether an expression might fail for some row. It says yes too often, never too seldom. */
export const mayFail = (sql: string): boolean => FAILING.test(sql);

/**
 * Conditions joined as Flink evaluates them, from left to right, and no further than it has to: `a <> 0 AND 1 / a > 0` does not
 * divide by 0. The engine takes them in any order, which is faster, and the same where none can fail.
 */
export function joined(operator: 'AND' | 'OR', [first = '', ...rest]: readonly string[]): string {
  if (rest.length === 0) return first;
  const others = joined(operator, rest);
  if (!rest.some(mayFail)) return `(${[first, ...rest].join(` ${operator} `)})`;
  const decided = operator === 'AND' ? 'FALSE' : 'TRUE';
  return `(CASE WHEN ${first} IS ${decided} THEN ${decided} ELSE (${first} ${operator} ${others}) END)`;
}

/** The first of them that is not NULL, each being evaluated, as Flink does it: what fails there, fails although it is not needed. */
export function firstOf(values: readonly string[]): string {
  if (!values.slice(1).some(mayFail)) return `coalesce(${values.join(', ')})`;
  return `(list_filter([${values.join(', ')}], lambda value: value IS NOT NULL)[1])`;
}
