import type { Token } from './lexer';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const CLOSERS = Object.values(CLOSING);

/** A bracket that closes nothing, or the end where one is left open; and what would have been there instead. */
export interface Imbalance {
  readonly at: Token;
  readonly expected: string;
}

/** The first place where the brackets of a text do not fit together. */
export function imbalanceIn(tokens: readonly Token[]): Imbalance | undefined {
  const open: string[] = [];
  for (const token of tokens) {
    const text = token.kind === 'symbol' ? token.text : '';
    const closing = CLOSING[text];
    if (closing !== undefined) open.push(closing);
    if (!CLOSERS.includes(text) && token.kind !== 'end') continue;
    const expected = open.pop();
    if (token.kind === 'end' ? expected === undefined : expected === text) continue;
    return { at: token, expected: expected === undefined ? 'no closing bracket' : `"${expected}"` };
  }
  return undefined;
}
