import type { Span } from './ast';
import { CLOUD_FUNCTIONS } from './flink-functions';
import { type Token, tokenize } from './lexer';
import { parseStatement } from './parse-statement';
import { NotRunHereError } from './validation-error';

/**
 * Ends with what Confluent Cloud or the emulator does not run, whatever open-source Flink takes or parses: statements, and
 * functions of processing time, of windows by GROUP BY, and of models. A text that is no Flink SQL is left to Flink.
 *
 * Source: docs.confluent.io/cloud/current/flink/concepts/comparison-with-apache-flink.html
 *
 * @throws {NotRunHereError} by its name
 */
export function refuseBeyondTheCloud(sql: string): void {
  try {
    parseStatement(sql);
  } catch (error) {
    if (error instanceof NotRunHereError && error.runBy !== 'flink') throw error;
  }
  const tokens = tokensOf(sql);
  const found = tokens.find((token, index) => isRefusedCall(token, tokens.slice(index + 1, index + 4)));
  if (found !== undefined) throw refusedFunction(found.text.toUpperCase(), found.span);
  const clouds = tokens.find(({ keyword }, index) => {
    return CLOUD_FUNCTIONS.has(keyword) && tokens[index + 1]?.text === '(';
  });
  if (clouds !== undefined) {
    throw new NotRunHereError(`The function ${clouds.keyword}`, 'the cloud alone', clouds.span);
  }
}

/** Functions of processing time, and those of windows by GROUP BY. */
const REFUSED = /^(?:(?:TUMBLE|HOP|SESSION|CUMULATE)(?:_.*)?|PROCTIME)$/;

export const isRefusedFunction = (name: string): boolean => REFUSED.test(name);

export const refusedFunction = (name: string, span: Span): NotRunHereError =>
  new NotRunHereError(
    isWindow(name) ? `The group window function ${name}` : `The function ${name}`,
    'not the cloud',
    span,
  );

const isWindow = (name: string): boolean => /^(?:TUMBLE|HOP|SESSION|CUMULATE)$/.test(name);

/** A call, but for windows that are tables: `TUMBLE(TABLE t, …)`, `TUMBLE((SELECT …), …)`, `TUMBLE(DATA => …)`. */
function isRefusedCall({ kind, text }: Token, [open, first, second]: readonly Token[]): boolean {
  const name = kind === 'word' || kind === 'quoted' ? text.toUpperCase() : '';
  if (!isRefusedFunction(name) || open?.text !== '(') return false;
  if (!isWindow(name)) return true;
  return first?.keyword !== 'TABLE' && first?.text !== '(' && second?.text !== '=>';
}

/** The tokens of a text; none where something begins no token. */
export function tokensOf(sql: string): readonly Token[] {
  try {
    return tokenize(sql);
  } catch {
    return [];
  }
}
