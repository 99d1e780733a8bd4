import type { TokenStream } from './token-stream';

/** `('key' = 'value', …)`, as WITH and OPTIONS have it. */
export function parseOptions(tokens: TokenStream, isHint = false): readonly (readonly [string, string])[] {
  tokens.expectSymbol('(');
  if (tokens.acceptSymbol(')')) return [];
  const options = tokens.list((): readonly [string, string] => {
    // A hint may leave the quotes out.
    const isName = isHint && tokens.isIdentifier();
    const key = isName ? tokens.next().text : tokens.expectString('an option key in quotes');
    tokens.expectSymbol('=');
    return [key, tokens.expectString('an option value in quotes')];
  });
  tokens.expectSymbol(')');
  return options;
}
