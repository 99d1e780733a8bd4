import { OUTDIR, onlyName, readStack } from '../project/synth';
import { lambda } from './commands';
import type { Options } from './options';
import type { Session } from './session';

/**
 * Wakes the function, where it is asleep, and waits until it is Active.
 *
 * A function of an image that nobody invoked for weeks becomes Inactive. Lambda rejects the first invocation, by which it
 * wakes: that shall not be the one of Terraform, whose apply would fail. What wakes it asks for the status, which changes
 * nothing where the function runs it after all.
 *
 * Nothing fails here. Where the function stays asleep, new code may still wake it, and else Terraform tells why.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html
 */
export async function wake({ shell, options, say }: Session<Options>): Promise<void> {
  const stack = readStack(OUTDIR, 'app');
  const name = onlyName(stack, 'aws_lambda_function', 'function_name');
  const { region, variables } = options;
  const asked = await shell.try(lambda.state(name, region));
  // Before the first deploy, and after the last one, there is no function.
  if (asked.stderr.includes('ResourceNotFoundException')) return;
  const state = asked.stdout.trim();
  if (asked.code !== 0) return say(`\n${name}: AWS does not say its state: ${asked.stderr.trim()}`);
  if (state !== 'Inactive' && state !== 'Pending') return;
  const { catalog_name, database_name, ccaf_secrets_path } = variables;
  const path = ccaf_secrets_path ?? stack.variable?.['ccaf_secrets_path']?.default;
  await wakeFunction({ shell, region, say }, { name, state }, { catalog_name, database_name, ccaf_secrets_path: path });
}

/** Wakes a function that is asleep, or is being woken, and waits until it is Active; nothing fails here. */
export async function wakeFunction(
  { shell, region, say }: Pick<Session<Options>, 'shell' | 'say'> & { readonly region: string },
  { name, state }: { readonly name: string; readonly state: 'Inactive' | 'Pending' },
  target: object,
): Promise<void> {
  if (state === 'Inactive') {
    say(`\n${name}: inactive, because nobody invoked it for weeks; waking it`);
    const event = { action: 'status', ...target };
    // Rejected, which is what wakes it; or answered, where somebody else has woken it meanwhile.
    const { stderr } = await shell.try(lambda.invoke(name, region, event, NOWHERE, 60));
    if (NEVER_CAME.test(stderr)) return say(`${name}: it cannot be woken: ${stderr.trim()}`);
  }
  say(`${name}: waiting until it is Active, for five minutes at most`);
  const { code } = await shell.try(lambda.waitUntilActive(name, region));
  say(code === 0 ? `${name}: it is Active` : `${name}: it is not Active yet; going on anyway`);
}

/** What did not reach the function does not wake it, and there is nothing to wait for. */
const NEVER_CAME = /\((AccessDenied|TooManyRequests)Exception\)/;

const NOWHERE = '/dev/null';
