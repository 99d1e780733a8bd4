import type { Refusal } from './refusals';
import type { TokenStream } from './token-stream';

/** Where an expression may begin. */
export const EXPRESSIONS: readonly Refusal[] = [
  ['ARRAY|MAP|MULTISET [', '$1[…]'],
  ['ARRAY|MAP|MULTISET (', '$1 of a sub-query'],
  ['ROW (', 'ROW(…)'],
  ['EXISTS (', 'EXISTS (sub-query)'],
  ["INTERVAL '…'", 'An INTERVAL literal'],
  ["INTERVAL -|+ '…'", 'An INTERVAL literal'],
  ['TIMESTAMP WITH', 'A TIMESTAMP_LTZ literal'],
  ["DECIMAL|DATETIME '…'", 'A $1 literal'],
  ['UNKNOWN'],
  ['CURRENT_DATE|CURRENT_TIME|CURRENT_TIMESTAMP|LOCALTIME|LOCALTIMESTAMP', 'The function $1'],
  // Their arguments are written with words between: EXTRACT(YEAR FROM a).
  ['EXTRACT|POSITION|OVERLAY|TIMESTAMPADD|TIMESTAMPDIFF|CLASSIFIER|MATCH_NUMBER (', 'The function $1'],
  ['JSON_EXISTS|JSON_VALUE|JSON_QUERY (', 'The function $1'],
  ['JSON_OBJECT|JSON_ARRAY|JSON_OBJECTAGG|JSON_ARRAYAGG (', 'The function $1'],
  ['NEXT VALUE FOR', 'NEXT VALUE FOR', 'not the cloud'],
  ['NEW', 'NEW', 'not the cloud'],
  ['?', 'A dynamic parameter (?)', 'not the cloud'],
  ['{', 'An escape in braces', 'not the cloud'],
  ["U & '…'", "A U&'…' literal"],
];

/** Behind an operand: what reaches into it. */
export const SUFFIXES: readonly Refusal[] = [
  ['[', 'Access to an element with […]'],
  ['.', 'Access to a field of a ROW'],
];

/** Behind a call: what makes something else of it. */
export const CALL_SUFFIXES: readonly Refusal[] = [
  ['OVER'],
  ['FILTER (', 'FILTER (WHERE …)'],
  ['WITHIN GROUP'],
  ['RESPECT|IGNORE NULLS'],
  ...SUFFIXES,
];

/** In the place of an argument of a call. */
export const ARGUMENTS: readonly Refusal[] = [
  ['BOTH|LEADING|TRAILING', 'TRIM($1 … FROM …)'],
  ['SELECT|WITH|VALUES', 'A sub-query in an expression'],
  ['TABLE', 'A table as an argument'],
  ['DEFAULT'],
];

/** Behind an argument of a call, in the place of a comma. */
export const SEPARATORS: readonly Refusal[] = [
  ['=>', 'An argument by name (=>)'],
  ['ORDER BY', 'ORDER BY in a call'],
  ['RESPECT|IGNORE NULLS'],
  ['TO|FROM|USING|IN|FOR|PLACING|SEPARATOR', 'A call with $1 between its arguments'],
];

/** Behind the operand of an operator. */
export const OPERATORS: readonly Refusal[] = [
  ['SIMILAR', 'SIMILAR TO'],
  ['NOT SIMILAR', 'NOT SIMILAR TO'],
  ['ILIKE|RLIKE'],
  ['NOT ILIKE|RLIKE'],
  ['OVERLAPS|CONTAINS|EQUALS|PRECEDES|SUCCEEDS'],
  ['MEMBER|SUBMULTISET OF'],
  ['MULTISET UNION|INTERSECT|EXCEPT'],
  ['=|<>|<|<=|>|>= ANY|SOME|ALL', '$1 $2'],
];

/** Behind IS. */
export const TESTS: readonly Refusal[] = [
  ['JSON|EMPTY', 'IS $1'],
  ['NOT JSON|EMPTY', 'IS NOT $2'],
  ['A SET', 'IS A SET'],
  ['NOT A SET', 'IS NOT A SET'],
];

/** Behind `BETWEEN`, behind `IN (`, behind `(`, behind the first value of WHEN, and behind a string. */
export const SYMMETRIC: readonly Refusal[] = [['SYMMETRIC', 'BETWEEN SYMMETRIC']];
export const IN_LISTS: readonly Refusal[] = [['SELECT|WITH|VALUES', 'IN (sub-query)']];
export const IN_PARENTHESES: readonly Refusal[] = [['SELECT|WITH|VALUES', 'A sub-query in an expression']];
export const ROW_PARTS: readonly Refusal[] = [[',', 'A ROW in parentheses']];
export const WHEN_PARTS: readonly Refusal[] = [[',', 'CASE with several values behind WHEN']];
export const STRING_PARTS: readonly Refusal[] = [["'…'", 'A string in several parts']];
export const CAST_POSTFIXES: readonly Refusal[] = [['ARRAY|MULTISET', 'A cast to $1']];

/** Ends the parse at `_utf8'…'`, `N'…'` and `e'…'`: the string stands right behind the letters. */
export function refusePrefixedString(tokens: TokenStream): void {
  const [prefix, next] = [tokens.peek(), tokens.peek(1)];
  const { line, column } = prefix.span.end;
  const isAdjacent = next.span.start.line === line && next.span.start.column === column + 1;
  if (next.kind !== 'string' || !isAdjacent || !/^(?:N|E|_.+)$/.test(prefix.keyword)) return;
  tokens.refuse(`A ${prefix.text}'…' literal`, 2);
}
