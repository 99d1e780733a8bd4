import type { TokenStream } from './token-stream';

/** `('key' = 'value', …)`, as WITH and OPTIONS have it. */
export function parseOptions(tokens: TokenStream): readonly (readonly [string, string])[] {
  tokens.expectSymbol('(');
  const options = tokens.list((): readonly [string, string] => {
    const key = tokens.expectString('an option key in quotes');
    tokens.expectSymbol('=');
    return [key, tokens.expectString('an option value in quotes')];
  });
  tokens.expectSymbol(')');
  return options;
}
