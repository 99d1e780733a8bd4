import type { SqlToken } from './sql-tokens';

/** A place where an INSERT reads a table. */
export interface TableRead {
  /** The last part of the table's name. */
  readonly topic: string;
  /** What the text says before that: a catalog and a database, a database, or nothing. */
  readonly place: readonly string[];
  /** What a hint says, a person's own included. */
  readonly options: readonly (readonly [key: string, value: string])[];
  /** Where the name ends, and where the hint does, or the name again. */
  readonly nameEnd: number;
  readonly end: number;
}

export const MODE = 'scan.startup.mode';
export const OFFSETS = 'scan.startup.specific-offsets';

/** The offsets that a table is told to be read from; an empty text where it is not. */
export function startOf({ options }: TableRead): string {
  const given = new Map(options);
  return given.get(MODE) === 'specific-offsets' ? (given.get(OFFSETS) ?? '') : '';
}

/** What ends a FROM clause. */
const AFTER_FROM = new Set('where group having window order limit union intersect except minus'.split(' '));
/** What may stand where a table does, and is none. */
const NO_TABLES = new Set(['lateral', 'unnest', 'table', 'values']);

/** Where an INSERT reads tables: behind FROM, JOIN and the commas between, of each query, whatever encloses it. */
export function tablesReadIn(tokens: readonly SqlToken[]): TableRead[] {
  const clauses = new Clauses();
  return tokens.flatMap((token, index) => {
    const mayFollow = clauses.take(token, tokens[index - 1]);
    return (mayFollow ? tableAt(tokens, index + 1) : undefined) ?? [];
  });
}

type Clause = 'select' | 'from' | 'other';

/** How far the query has come that each open bracket holds, if it holds one: that of `EXTRACT(YEAR FROM x)` does not. */
class Clauses {
  readonly #outer: Clause[] = [];
  #now: Clause = 'other';

  /** Takes the next token; tells whether a table may follow. */
  take(token: SqlToken, before: SqlToken | undefined): boolean {
    if (token.kind === 'symbol') return this.#takeSymbol(token.text);
    return token.kind === 'word' && this.#takeWord(token.text.toLowerCase(), before);
  }

  #takeSymbol(symbol: string): boolean {
    if (symbol === '(') {
      this.#outer.push(this.#now);
      this.#now = 'other';
    }
    if (symbol === ')') this.#now = this.#outer.pop() ?? this.#now;
    return symbol === ',' && this.#now === 'from';
  }

  #takeWord(word: string, before: SqlToken | undefined): boolean {
    switch (word) {
      case 'select':
        this.#now = 'select';
        return false;
      case 'from':
        if (this.#now !== 'select' || isDistinct(before)) return false;
        this.#now = 'from';
        return true;
      case 'join':
        return this.#now === 'from';
      case 'table':
        // `TUMBLE(TABLE orders, …)`
        return this.#now === 'other' && this.#outer.length > 0;
      default:
        if (AFTER_FROM.has(word)) this.#now = 'other';
        return false;
    }
  }
}

/** `a IS DISTINCT FROM b` compares. */
const isDistinct = (token: SqlToken | undefined): boolean =>
  token?.kind === 'word' && token.text.toLowerCase() === 'distinct';

function tableAt(tokens: readonly SqlToken[], first: number): TableRead | undefined {
  let next = first;
  let name = nameAt(tokens, next);
  const place: string[] = [];
  while (name && isSymbol(tokens[next + 1], '.') && nameAt(tokens, next + 2)) {
    if (name) place.push(name.text);
    next += 2;
    name = nameAt(tokens, next);
  }
  if (!name || isSymbol(tokens[next + 1], '(')) return undefined;
  const hint = hintAt(tokens, next + 1);
  return { topic: name.text, place, options: hint?.options ?? [], nameEnd: name.end, end: hint?.end ?? name.end };
}

function nameAt(tokens: readonly SqlToken[], index: number): SqlToken | undefined {
  const token = tokens[index];
  const isName = token?.kind === 'name' || (token?.kind === 'word' && !NO_TABLES.has(token.text.toLowerCase()));
  return isName ? token : undefined;
}

function hintAt(tokens: readonly SqlToken[], first: number): Pick<TableRead, 'options' | 'end'> | undefined {
  if (!isSymbol(tokens[first], '/*+')) return undefined;
  let last = first;
  while (last < tokens.length && !isSymbol(tokens[last], '*/')) last += 1;
  const close = tokens[last];
  if (!close) return undefined;
  const strings = tokens.slice(first, last).filter(({ kind }) => kind === 'string');
  const options = strings.flatMap(({ text }, index) =>
    index % 2 === 0 ? [[text, strings[index + 1]?.text ?? ''] as const] : [],
  );
  return { options, end: close.end };
}

const isSymbol = (token: SqlToken | undefined, text: string): boolean =>
  token?.kind === 'symbol' && token.text === text;
