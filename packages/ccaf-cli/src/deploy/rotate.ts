import { ACCESS, hasStack, OUTDIR } from '../project/synth';
import { approve } from './approve';
import { lambda, synth, terraform } from './commands';
import { FunctionFailedError, KeyNotTakenError, PrerequisitesError, WouldDeleteError } from './errors';
import { type Generations, generationsIn, inUse, sentenceOf, type Turn, turnOf } from './generations';
import { functionName, invoke } from './invoke';
import type { RotateOptions } from './options';
import { type Prerequisite, TERRAFORM } from './prerequisites';
import type { Session } from './session';
import { applyPlan, withPlan } from './stack';
import { wake } from './wake';

export const ROTATE_PREREQUISITES: readonly Prerequisite[] = [TERRAFORM];

/**
 * How long a key is used before the next one.
 *
 * @see https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/best-practices-api-keys.html
 */
const DAYS = 90;

/**
 * Has the secret hold new keys, Flink's and the Cloud API key, and keeps those before until the next time.
 *
 * Before and after, the function looks at its statements: while it goes by the Flink API key of the version before, that
 * one is not deleted, and nothing is called done.
 */
export async function rotate(session: Session<RotateOptions>, today: Date): Promise<void> {
  const { shell, say } = session;
  await shell.run(synth());
  if (!hasStack(OUTDIR, ACCESS)) throw new PrerequisitesError([NO_STACK]);
  const proves = await hasFunction(session);
  if (proves) await lookBefore(session);
  await shell.read(terraform.init(ACCESS));
  const generations = generationsIn(JSON.parse(await shell.read(terraform.outputs(ACCESS))));
  const turn = turnOf(generations);
  say(`\n${sentenceOf(generations, turn)}\n${WHOLE}`);
  await apply(session, generations, turn);
  if (proves) await lookAfter(session, turn);
  const again = new Date(today.getTime() + DAYS * 86_400_000).toISOString().slice(0, 10);
  const done = `the secret has the keys of generation ${turn.next}; rotate again until ${again}`;
  say(`\n${done}`);
  session.output('flink_key_generation', String(turn.next));
  session.summary(`**${session.options.environment}**: ${done}.\n`);
}

const NO_STACK = `the project has no stack '${ACCESS}', which makes the keys: set CONFLUENT_FLINK_REGION. If others make the keys, see docs/keys.md`;

const WHOLE = 'The stack writes the whole secret: what was changed or added by hand is gone then (docs/keys.md).';

async function apply(session: Session<RotateOptions>, { written }: Generations, turn: Turn): Promise<void> {
  const shell = session.shell.with({ TF_VAR_flink_key_generation: String(turn.next) });
  await withPlan({ ...session, shell }, ACCESS, turn.options, async (planned) => {
    const deleted = inUse(planned.plan, turn);
    if (deleted.length > 0) throw new WouldDeleteError(ACCESS, deleted);
    session.say(planned.text);
    const question = `Rotate the keys in ${session.options.environment}, from generation ${written} to ${turn.next}?`;
    await approve(session, `${question} Type 'yes' to confirm: `, 'not approved; no key was rotated');
    await applyPlan({ ...session, shell }, ACCESS, planned);
  });
}

async function hasFunction(session: Session<RotateOptions>): Promise<boolean> {
  const { code, stderr } = await session.shell.try(lambda.state(functionName(), session.options.region));
  if (code === 0 || !stderr.includes('ResourceNotFoundException')) return true;
  session.say('\nthere is no function yet, so nothing can show that the key works');
  return false;
}

/** A function that gets on with neither key is no reason not to make another one. */
async function lookBefore(session: Session<RotateOptions>): Promise<void> {
  await wake(session);
  try {
    if (!(await isTaken(session))) throw new KeyNotTakenError(functionName(), 'BEFORE');
  } catch (error) {
    if (!(error instanceof FunctionFailedError && / was answered 401: /.test(error.reason))) throw error;
    session.say(`\n${functionName()}: the API takes no key: ${error.reason}`);
  }
}

async function lookAfter(session: Session<RotateOptions>, { next }: Turn): Promise<void> {
  if (!(await isTaken(session))) throw new KeyNotTakenError(functionName(), 'AFTER');
  session.say(`\n${functionName()}: the Flink API key of generation ${next} works`);
}

/** Whether the function gets on with what the secret has now. */
async function isTaken(session: Session<RotateOptions>): Promise<boolean> {
  const { warnings = [] } = await invoke<{ readonly warnings?: readonly string[] }>(session, 'status');
  return !warnings.some((warning) => warning.includes('AWSPREVIOUS'));
}
