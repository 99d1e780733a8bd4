import { readFileSync, rmSync } from 'node:fs';
import { OUTDIR, onlyName, readStack } from '../project/synth';
import { InterruptedError } from '../terminal/interruption';
import { lambda } from './commands';
import { FunctionFailedError } from './errors';
import type { DestroyOptions } from './options';
import type { Session } from './session';
import { withFunction } from './stack';

/** Where the AWS CLI writes what the function answers. */
const ANSWER = `${OUTDIR}/forget.json`;

/** The AWS CLI gives up after a minute, and sends the event again: a function may take fifteen. */
const LONGEST_SECONDS = 900;

/** What the function answers, as far as it is told here. */
interface Answer {
  readonly errorMessage?: string;
  readonly statements?: readonly { readonly name: string }[];
}

/**
 * Has the function delete all statements of the project in its target, and with them how far they have read. A later
 * deploy knows nothing of them.
 *
 * @throws {FunctionFailedError} with the function's own words
 */
export async function forget({ shell, options, say }: Session<DestroyOptions>): Promise<void> {
  const stack = readStack(OUTDIR, 'app');
  const name = onlyName(stack, 'aws_lambda_function', 'function_name');
  // A project whose stacks make the secret says the path there.
  const target = { ccaf_secrets_path: stack.variable?.['ccaf_secrets_path']?.default, ...options.variables };
  say(`\n${name}: forgetting`);
  try {
    const event = { ...target, action: 'forget', error_mode: 'throw' };
    const invoke = lambda.invoke(name, options.region, event, ANSWER, LONGEST_SECONDS);
    await shell.read(invoke).catch((error: unknown) => {
      throw error instanceof InterruptedError ? withFunction(error) : error;
    });
    const { errorMessage, statements = [] } = JSON.parse(readFileSync(ANSWER, 'utf8')) as Answer;
    if (errorMessage !== undefined) throw new FunctionFailedError(name, errorMessage);
    say(statements.length === 0 ? 'nothing to forget' : `deleted ${statements.map((one) => one.name).join(', ')}`);
  } finally {
    rmSync(ANSWER, { force: true });
  }
}
