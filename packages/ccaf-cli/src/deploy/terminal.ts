import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { isatty } from 'node:tty';
import { type Ending, InterruptedError, type Interruption } from '../terminal/interruption';
import type { Surroundings } from './session';

/** The terminal, and, where GitHub runs this, the files that it reads. */
export function terminal(
  env: Surroundings['env'],
  stdin: typeof process.stdin,
  write: (text: string) => void,
  interruption: Interruption,
): Surroundings {
  const appendTo = (variable: string, text: string): void => {
    const file = env[variable];
    if (file) appendFileSync(file, text);
  };
  return {
    env,
    programOutput: 'inherit',
    interruption,
    say: (line) => write(`${line}\n`),
    ask: stdin.isTTY ? (question) => askOn(stdin, question, interruption) : undefined,
    output: (name, value) => appendTo('GITHUB_OUTPUT', `${name}=${value}\n`),
    summary: (markdown) => appendTo('GITHUB_STEP_SUMMARY', `${markdown}\n`),
  };
}

/**
 * An input that ends answers nothing.
 *
 * @throws {InterruptedError}
 */
async function askOn(stdin: typeof process.stdin, question: string, interruption: Interruption): Promise<string> {
  // The terminal's own line discipline edits the line, and makes a signal of Ctrl-C, as at every other moment.
  const reader = createInterface({ input: stdin, output: process.stdout, terminal: false });
  const ended = new Promise<string>((resolve) => {
    for (const event of ['close', 'error']) reader.once(event, () => resolve(''));
    interruption.ending.addEventListener('abort', () => resolve(''), { once: true });
  });
  try {
    const answer = await Promise.race([
      reader.question(question, { signal: interruption.ending }).catch(() => ended),
      ended,
    ]);
    // A closed terminal ends the input, as Ctrl-D does, and may do so before it sends its signal; then it is none any more.
    const ending = interruption.ending.aborted ? interruption.ending.reason : isatty(stdin.fd) ? undefined : 'SIGHUP';
    if (ending) throw new InterruptedError(ending as Ending, 'nothing was done. Run the same command again');
    return answer;
  } finally {
    reader.close();
  }
}
