import type { Token } from './lexer';
import type { TokenStream } from './token-stream';
import type { RunBy } from './validation-error';

/**
 * A construct that Flink has and the embedded engine does not run.
 *
 * `begins` has its first tokens with spaces between: words and symbols, alternatives with `|`, and `'…'` for a string.
 * `name` is what it is called, `$1` being the first of these tokens; all of them where there is none.
 */
export type Refusal = readonly [begins: string, name?: string, runBy?: RunBy];

/** A refusal, its words taken apart: for each place the alternatives, or `'…'`. */
interface Prepared {
  readonly places: readonly (readonly string[])[];
  readonly name: string | undefined;
  readonly runBy: RunBy;
}

/** The refusals of a list by the token that they begin with. A parse asks at each token, and nearly all begin none. */
const prepared = new WeakMap<readonly Refusal[], ReadonlyMap<string, readonly Prepared[]>>();

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
  const first = textOf(tokens.peek());
  if (first === undefined) return undefined;
  for (const { places, name, runBy } of byFirst(refusals).get(first) ?? []) {
    if (!places.every((alternatives, ahead) => alternatives.includes(textOf(tokens.peek(ahead)) ?? ''))) continue;
    const texts = places.map((_, ahead) => tokens.peek(ahead)).map(({ keyword, text }) => keyword || text);
    const full = name?.replace(/\$(\d)/g, (_, digit: string) => texts[Number(digit) - 1] ?? '') ?? texts.join(' ');
    return { name: full, length: places.length, runBy };
  }
  return undefined;
}

function byFirst(refusals: readonly Refusal[]): ReadonlyMap<string, readonly Prepared[]> {
  const known = prepared.get(refusals);
  if (known) return known;
  const made = new Map<string, Prepared[]>();
  for (const [begins, name, runBy = 'flink'] of refusals) {
    const places = begins.split(' ').map((place) => place.split('|'));
    for (const first of places[0] ?? []) made.set(first, [...(made.get(first) ?? []), { places, name, runBy }]);
  }
  prepared.set(refusals, made);
  return made;
}

/** How a refusal writes a token; a name in quotes and a number stand in none. */
function textOf({ kind, keyword, text }: Token): string | undefined {
  if (kind === 'string') return "'…'";
  return kind === 'symbol' ? text : keyword || undefined;
}
