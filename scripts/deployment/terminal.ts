import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { DeployError } from './errors';
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
    root: '.',
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

/** Runs an entry point: what a person can mend ends in its message and exit code 1, anything else in a stack trace. */
export async function ending(work: Promise<void>, write: (text: string) => void): Promise<number> {
  try {
    await work;
    return 0;
  } catch (error) {
    if (!(error instanceof DeployError)) throw error;
    write(`${error.message}\n`);
    return 1;
  }
}
