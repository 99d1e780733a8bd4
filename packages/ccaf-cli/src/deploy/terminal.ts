import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { Interruption } from '../terminal/interruption';
import type { Surroundings } from './session';

/** The terminal, and, where GitHub runs this, the files that it reads. */
export function terminal(
  env: Surroundings['env'],
  stdin: NodeJS.ReadStream,
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

/** An input that ends answers nothing. */
async function askOn(stdin: NodeJS.ReadStream, question: string, { ending }: Interruption): Promise<string> {
  // The terminal's own line discipline edits the line, and makes a signal of Ctrl-C, as at every other moment.
  const reader = createInterface({ input: stdin, output: process.stdout, terminal: false });
  try {
    const nothing = new Promise<string>((resolve) => {
      for (const event of ['close', 'error']) reader.once(event, () => resolve(''));
    });
    return await Promise.race([reader.question(question, { signal: ending }), nothing]);
  } catch (error) {
    if (ending.aborted) return '';
    throw error;
  } finally {
    reader.close();
  }
}
