import { readFileSync, rmSync } from 'node:fs';
import { OUTDIR, onlyName, readStack } from '../project/synth';
import { InterruptedError } from '../terminal/interruption';
import { lambda } from './commands';
import { FunctionFailedError } from './errors';
import type { Options } from './options';
import type { Session } from './session';
import { withFunction } from './stack';

/** The AWS CLI gives up after a minute, and sends the event again: a function may take fifteen. */
const LONGEST_SECONDS = 900;

/** The name of the project's function. */
export const functionName = (): string => onlyName(readStack(OUTDIR, 'app'), 'aws_lambda_function', 'function_name');

/**
 * Invokes the function in the project's target, and gives what it answers.
 *
 * @throws {FunctionFailedError} with the function's own words
 */
export async function invoke<Answer>({ shell, options }: Session<Options>, action: string): Promise<Answer> {
  const name = functionName();
  const file = `${OUTDIR}/${action}.json`;
  // A project whose stacks make the secret says the path there.
  const path = readStack(OUTDIR, 'app').variable?.['ccaf_secrets_path']?.default;
  const event = { ccaf_secrets_path: path, ...options.variables, action, error_mode: 'throw' };
  try {
    await shell.read(lambda.invoke(name, options.region, event, file, LONGEST_SECONDS)).catch((error: unknown) => {
      throw error instanceof InterruptedError ? withFunction(error) : error;
    });
    const answer = JSON.parse(readFileSync(file, 'utf8')) as Answer & { readonly errorMessage?: string };
    if (answer.errorMessage !== undefined) throw new FunctionFailedError(name, answer.errorMessage);
    return answer;
  } finally {
    rmSync(file, { force: true });
  }
}
