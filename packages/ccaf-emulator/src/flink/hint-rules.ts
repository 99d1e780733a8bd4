import { checkHint } from '../catalog/table-options';
import { tokensOf } from '../sql/beyond-the-cloud';
import type { Token } from '../sql/lexer';

/**
 * Holds the options in hints to those that a table of Confluent Cloud has: Flink takes those of the connector that stands
 * behind a table here, such as another topic.
 *
 * @throws {ValidationError} for an option that is not there, and for a value that it does not take
 */
export function checkHints(sql: string): void {
  const tokens = tokensOf(sql);
  tokens.forEach(({ text }, index) => {
    if (text === '/*+') checkHint(optionsIn(tokens.slice(index)));
  });
}

/** The options of the hints between here and the end of the comment. */
function optionsIn(tokens: readonly Token[]): readonly (readonly [string, string])[] {
  const end = tokens.findIndex(({ text }) => text === '*/');
  const hint = tokens.slice(0, end === -1 ? tokens.length : end);
  const begin = hint.findIndex(({ keyword }) => keyword === 'OPTIONS');
  if (begin === -1) return [];
  const close = hint.findIndex(({ text, kind }, index) => index > begin && kind === 'symbol' && text === ')');
  const inside = hint.slice(begin, close === -1 ? hint.length : close);
  return inside.flatMap(({ kind, text }, index) => {
    const [equals, value] = inside.slice(index + 1, index + 3);
    return kind === 'string' && equals?.text === '=' && value !== undefined ? [[text, value.text] as const] : [];
  });
}
