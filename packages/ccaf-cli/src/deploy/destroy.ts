import { fenced } from '../terminal/markdown';
import { synth } from './commands';
import { CommandFailedError, NotConfirmedError } from './errors';
import { forget } from './forget';
import type { DestroyOptions } from './options';
import { type Prerequisite, TERRAFORM } from './prerequisites';
import { applyUntilRetired, isRetirement } from './retirement';
import { changedInvocations, deletedBy, type SavedPlan } from './saved-plan';
import type { Session } from './session';
import { type Planned, withPlan } from './stack';
import { wake } from './wake';
import { wayOutOf } from './ways-out';
import { destroyWithoutTeardown } from './without-teardown';

export const DESTROY_PREREQUISITES: readonly Prerequisite[] = [TERRAFORM];

const APP = 'app';

/** Terraform asks for every variable on destroy, and uses neither of these. */
export const PLACEHOLDERS = { TF_VAR_image_digest: `sha256:${'0'.repeat(64)}`, TF_VAR_deployment_id: 'destroy' };

/** A repository is not deleted with images in it. */
class RegistryNotEmptyError extends Error {
  override readonly name = 'RegistryNotEmptyError' as const;
  readonly code = 'REGISTRY_NOT_EMPTY';
}

/** Destroys the app, which stops its statements first, forgets them or leaves them, and then, if asked, the registry. */
export async function destroy(given: Session<DestroyOptions>): Promise<void> {
  const session = { ...given, shell: given.shell.with(PLACEHOLDERS) };
  await session.shell.run(synth());
  await destroyApp(session);
  if (session.options.withRegistry) await destroyRegistry(session);
}

async function destroyApp(session: Session<DestroyOptions>): Promise<void> {
  const { forget: forgets, withoutTeardown } = session.options;
  if (withoutTeardown) {
    const left = await destroyWithoutTeardown(session, APP, () =>
      confirm(session, APP, `'${APP}', and leave its statements as they are,`),
    );
    session.summary(
      `**${APP}** is destroyed in **${session.options.environment}**; its statements were left as they are.\n\n${fenced(left)}\n`,
    );
    return;
  }
  const what = forgets ? `'${APP}', and delete its statements and how far they have read,` : `'${APP}'`;
  const before = async ({ plan }: Planned): Promise<void> => {
    await wake(session);
    if (!forgets) return;
    if (isRetired(plan)) session.say(`\n${NOTHING_FORGOTTEN}`);
    else await forget(session);
  };
  await destroyStack(session, APP, what, before).catch((cause: unknown) => {
    if (!(cause instanceof CommandFailedError && WITH_A_WAY_OUT.some((one) => cause.command.args.includes(one))))
      throw cause;
    const detail = `${cause.said}\n${wayOutOf(cause.said)}`;
    throw new CommandFailedError(cause.command, cause.status, { detail, said: cause.said });
  });
}

/** What of the AWS CLI and Terraform fails where something is gone: a plan looks up the secret, --forget invokes the function. */
const WITH_A_WAY_OUT = ['plan', 'invoke'];

/** Whether the function is gone after it has retired the app: what is left, or nothing, is destroyed without it. */
const isRetired = (plan: SavedPlan): boolean =>
  !deletedBy(plan).some((address) => address.startsWith('aws_lambda_function.')) &&
  !changedInvocations(plan).some(({ before }) => isRetirement({ input: before }));

const NOTHING_FORGOTTEN =
  'The app is already retired, and its function no longer exists: nothing is forgotten now. Statements that were ' +
  'stopped and kept before stay. To delete them, deploy, and destroy with --forget.';

async function destroyStack(
  session: Session<DestroyOptions>,
  stack: string,
  what = `'${stack}'`,
  before = (_planned: Planned) => Promise.resolve(),
): Promise<void> {
  await withPlan(session, stack, ['-destroy'], async (planned) => {
    session.say(planned.text);
    await confirm(session, stack, what);
    await before(planned);
    const failure = await applyUntilRetired(session, stack, planned, 'not destroyed');
    if (failure) throw failure;
  });
  session.summary(`**${stack}** is destroyed in **${session.options.environment}**.\n`);
}

async function destroyRegistry(session: Session<DestroyOptions>): Promise<void> {
  try {
    await destroyStack(session, 'image-registry');
  } catch (cause) {
    if (!(cause instanceof CommandFailedError)) throw cause;
    throw new RegistryNotEmptyError(
      `${cause.message}\nImages are never deleted by force. If the repository still has images, delete them first: ` +
        'aws ecr batch-delete-image (docs/ways-out.md)',
      { cause },
    );
  }
}

async function confirm({ options, ask }: Session<DestroyOptions>, stack: string, what: string): Promise<void> {
  const { environment, confirmation } = options;
  if (confirmation === environment) return;
  if (!ask) throw new NotConfirmedError(`nobody is here to confirm; give --confirm=${environment}`);
  const answer = await ask(`Destroy ${what} in ${environment}? Type the name of the environment to confirm: `);
  if (answer.trim() !== environment) throw new NotConfirmedError(`not confirmed; '${stack}' was not destroyed`);
}
