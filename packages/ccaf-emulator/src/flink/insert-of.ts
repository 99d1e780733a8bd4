/** What can hide an AS: texts, names, comments, and brackets, which are counted. */
const PIECE = /'(?:[^']|'')*'|`(?:[^`]|``)*`|--[^\n]*|\/\*[\s\S]*?\*\/|[()]|\bAS\b/gi;

const PART = '(?:`(?:[^`]|``)*`|[\\w$]+)';
const CREATED = new RegExp(`\\bTABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(${PART}(?:\\s*\\.\\s*${PART}){0,2})`, 'i');

/** A CREATE TABLE AS once its table is there: an INSERT of the same query. */
export function insertOf(createTableAs: string): string {
  const name = CREATED.exec(createTableAs)?.[1];
  let depth = 0;
  for (const { 0: piece, index } of createTableAs.matchAll(PIECE)) {
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
    if (depth === 0 && piece.toUpperCase() === 'AS') return `INSERT INTO ${name} ${createTableAs.slice(index + 2)}`;
  }
  return createTableAs;
}
