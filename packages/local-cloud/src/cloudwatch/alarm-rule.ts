import { NotPlayedError } from '../terraform/resource';
import type { AlarmState } from './metric-alarm';

/** What a rule looks at: the state of an alarm, by name. */
export type StateOf = (alarm: string) => AlarmState;

const TOKEN = /\s*(AND|OR|NOT|TRUE|FALSE|\(|\)|(ALARM|OK|INSUFFICIENT_DATA)\(\s*(?:"([^"]*)"|([^\s()"]+))\s*\))/y;

/**
 * Whether a rule holds. NOT comes before AND, and AND before OR.
 *
 * @throws {NotPlayedError}
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
 */
export function holds(rule: string, stateOf: StateOf): boolean {
  const tokens = tokensOf(rule, stateOf);
  let next = 0;
  const takes = (token: string): boolean => {
    if (tokens[next] !== token) return false;
    next += 1;
    return true;
  };
  // Each side is read whatever the other one says: reading moves on.
  const either = (): boolean => {
    let result = both();
    while (takes('OR')) result = both() || result;
    return result;
  };
  const both = (): boolean => {
    let result = one();
    while (takes('AND')) result = one() && result;
    return result;
  };
  const one = (): boolean => {
    if (takes('NOT')) return !one();
    if (takes('(')) {
      const result = either();
      if (!takes(')')) throw notARule(rule, 'no closing parenthesis');
      return result;
    }
    const token = tokens[next];
    if (typeof token !== 'boolean') throw notARule(rule, token === undefined ? 'its end' : `'${token}'`);
    next += 1;
    return token;
  };
  const result = either();
  if (next < tokens.length) throw notARule(rule, `'${tokens[next]}'`);
  return result;
}

/** The tokens of a rule, each function as what it says now. */
function tokensOf(rule: string, stateOf: StateOf): readonly (string | boolean)[] {
  const tokens: (string | boolean)[] = [];
  const text = rule.trimEnd();
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length; ) {
    const from = TOKEN.lastIndex;
    const [, token = '', state, quoted, bare = ''] = TOKEN.exec(text) ?? [];
    if (token === '') throw notARule(rule, `'${text.slice(from).trim()}'`);
    if (state !== undefined) tokens.push(stateOf(quoted ?? bare) === state);
    else tokens.push(token === 'TRUE' || token === 'FALSE' ? token === 'TRUE' : token);
  }
  return tokens;
}

const notARule = (rule: string, found: string): NotPlayedError =>
  new NotPlayedError(`the rule '${rule}' of an alarm`, [
    `it must be of ALARM("…"), OK("…"), AND, OR, NOT and parentheses, got ${found}`,
  ]);
