import type { Failure } from '../terminal/failure';
import { paint, type Terminal } from '../terminal/progress';

/** Log lines of the function that are shown when a run fails. */
const LOG_TAIL = 5;
/** Characters of a fact that are shown. */
const FACT_LENGTH = 60;

/**
 * The last of what the handler says it did.
 *
 * Lambda's own lines carry stack traces, and repeat the failure. A teardown that found nothing is how Terraform creates
 * the resource that tears down later: it stands before each first deploy, and says nothing of why that failed.
 */
export const stepsOf = (logs: readonly string[]): string[] =>
  logs.filter((line) => line.includes('"level":"INFO"') && !isEmptyTeardown(line)).slice(-LOG_TAIL);

const isEmptyTeardown = (line: string): boolean =>
  line.includes('"action":"teardown"') && line.includes('"outcome":"nothing to do"');

/** Sets what the handler says it did as a line for a person: the message and its facts, of long ones the beginning. */
export function textStep(line: string): string {
  const { time, level, requestId, message, ...facts } = JSON.parse(line) as Readonly<Record<string, unknown>>;
  const told = Object.entries(facts).map(([key, fact]) => `${key} ${shortened(fact)}`);
  return [String(message), ...(told.length > 0 ? [told.join(', ')] : [])].join(': ');
}

function shortened(fact: unknown): string {
  const text = (typeof fact === 'string' ? fact : JSON.stringify(fact)).replace(/\s+/g, ' ');
  return text.length > FACT_LENGTH ? `${text.slice(0, FACT_LENGTH)}…` : text;
}

/** Sets a failure as text, under the progress. */
export function textFailure(message: string, log: readonly string[], terminal: Terminal): string {
  const [first = '', ...more] = message.split('\n');
  const context = log.length > 0 ? ['', 'What the function did last:', ...log.map((line) => `  ${line}`)] : [];
  return `\n${[paint(terminal, 'red', `Failed: ${first}`), ...more, ...context].join('\n')}\n`;
}

/** Sets a failure as one JSON object. */
export const jsonFailure = ({ code, message }: Failure, log: readonly string[]): string =>
  JSON.stringify({ code, message, ...(log.length > 0 && { log }) }, null, 2);
