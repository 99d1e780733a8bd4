import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { Surroundings } from './session';

/** The terminal, and, where GitHub runs this, the files that it reads. */
export function terminal(
  env: Surroundings['env'],
  stdin: NodeJS.ReadStream,
  write: (text: string) => void,
): Surroundings {
  const appendTo = (variable: string, text: string): void => {
    const file = env[variable];
    if (file) appendFileSync(file, text);
  };
  return {
    env,
    programOutput: 'inherit',
    say: (line) => write(`${line}\n`),
    ask: stdin.isTTY ? (question) => askOn(stdin, question) : undefined,
    output: (name, value) => appendTo('GITHUB_OUTPUT', `${name}=${value}\n`),
    summary: (markdown) => appendTo('GITHUB_STEP_SUMMARY', `${markdown}\n`),
  };
}

async function askOn(stdin: NodeJS.ReadStream, question: string): Promise<string> {
  const reader = createInterface({ input: stdin, output: process.stdout });
  try {
    return await reader.question(question);
  } finally {
    reader.close();
  }
}
