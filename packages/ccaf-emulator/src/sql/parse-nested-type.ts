import { parseType } from './parse-type';
import type { TokenStream } from './token-stream';
import type { InnerType, NestedType, RowField } from './types';

/** Parses `ARRAY<t>`, `MULTISET<t>`, `MAP<k, v>` and `ROW<name t, …>`, or `ROW(name t, …)`; `undefined` for anything else. */
export function parseNestedType(tokens: TokenStream): NestedType | undefined {
  const { keyword } = tokens.peek();
  const opens = tokens.isSymbol('<', 1) || (keyword === 'ROW' && tokens.isSymbol('(', 1));
  if (!opens || !['ARRAY', 'MULTISET', 'MAP', 'ROW'].includes(keyword)) return undefined;
  tokens.next();
  const { text } = tokens.next();
  const type = tokens.nested(() => inside(keyword, tokens));
  tokens.expectSymbol(text === '<' ? '>' : ')');
  return type;
}

function inside(keyword: string, tokens: TokenStream): NestedType {
  if (keyword === 'ROW') {
    const fields = [rowField(tokens)];
    while (tokens.acceptSymbol(',')) fields.push(rowField(tokens));
    return { root: 'ROW', fields };
  }
  const first = innerType(tokens);
  if (keyword === 'ARRAY' || keyword === 'MULTISET') return { root: keyword, element: first };
  tokens.expectSymbol(',');
  return { root: 'MAP', key: first, value: innerType(tokens) };
}

function rowField(tokens: TokenStream): RowField {
  const { name } = tokens.expectIdentifier('the name of a field');
  const field = { name, ...innerType(tokens) };
  // A comment, which is not kept.
  if (tokens.peek().kind === 'string') tokens.next();
  return field;
}

/** A type with its nullability, and the postfixes that make it the element of an ARRAY or a MULTISET. */
export function innerType(tokens: TokenStream): InnerType {
  let inner: InnerType = { type: parseType(tokens), nullable: nullability(tokens) };
  for (let root = postfix(tokens); root !== undefined; root = postfix(tokens)) {
    inner = { type: { root, element: inner }, nullable: nullability(tokens) };
  }
  return inner;
}

function postfix(tokens: TokenStream): 'ARRAY' | 'MULTISET' | undefined {
  if (tokens.acceptKeyword('ARRAY')) return 'ARRAY';
  return tokens.acceptKeyword('MULTISET') ? 'MULTISET' : undefined;
}

function nullability(tokens: TokenStream): boolean {
  if (tokens.acceptKeyword('NOT', 'NULL')) return false;
  tokens.acceptKeyword('NULL');
  return true;
}
