import type { TokenStream } from './token-stream';
import type { RunBy } from './validation-error';

/**
 * A construct that Flink has and the embedded engine does not run.
 *
 * `begins` has its first tokens with spaces between: words and symbols, alternatives with `|`, and `'…'` for a string.
 * `name` is what it is called, `$1` being the first of these tokens; all of them where there is none.
 */
export type Refusal = readonly [begins: string, name?: string, runBy?: RunBy];

/** Ends the parse where one of these constructs stands; the first that fits counts. */
export function refuseAny(tokens: TokenStream, refusals: readonly Refusal[]): void {
  const found = refusalHere(tokens, refusals);
  if (found !== undefined) tokens.refuse(found.name, found.length, found.runBy);
}

/** The construct that stands here, under its full name. */
export function refusalHere(
  tokens: TokenStream,
  refusals: readonly Refusal[],
): { readonly name: string; readonly length: number; readonly runBy: RunBy } | undefined {
  for (const [begins, name, runBy = 'flink'] of refusals) {
    const parts = begins.split(' ');
    if (!parts.every((part, ahead) => stands(tokens, part, ahead))) continue;
    const texts = parts.map((_, ahead) => tokens.peek(ahead)).map(({ keyword, text }) => keyword || text);
    const full = name?.replace(/\$(\d)/g, (_, digit: string) => texts[Number(digit) - 1] ?? '') ?? texts.join(' ');
    return { name: full, length: parts.length, runBy };
  }
  return undefined;
}

function stands(tokens: TokenStream, part: string, ahead: number): boolean {
  const { kind, keyword, text } = tokens.peek(ahead);
  if (part === "'…'") return kind === 'string';
  const alternatives = part.split('|');
  return kind === 'symbol' ? alternatives.includes(text) : keyword !== '' && alternatives.includes(keyword);
}
