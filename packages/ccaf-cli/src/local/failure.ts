import type { Failure } from '../terminal/failure';
import { paint, type Terminal } from '../terminal/progress';

/** Log lines of the function that are shown when a run fails. */
const LOG_TAIL = 5;

/** The last of what the handler says it did; Lambda's own lines carry stack traces, and repeat the failure. */
export const stepsOf = (logs: readonly string[]): string[] =>
  logs.filter((line) => line.includes('"level":"INFO"')).slice(-LOG_TAIL);

/** Sets a failure as text, under the progress. */
export function textFailure(message: string, log: readonly string[], terminal: Terminal): string {
  const [first = '', ...more] = message.split('\n');
  const context = log.length > 0 ? ['', 'What the function did last:', ...log.map((line) => `  ${line}`)] : [];
  return `\n${[paint(terminal, 'red', `Failed: ${first}`), ...more, ...context].join('\n')}\n`;
}

/** Sets a failure as one JSON object. */
export const jsonFailure = ({ code, message }: Failure, log: readonly string[]): string =>
  JSON.stringify({ code, message, ...(log.length > 0 && { log }) }, null, 2);
