import { synth } from './commands';
import { CommandFailedError, NotConfirmedError } from './errors';
import { forget } from './forget';
import type { DestroyOptions } from './options';
import { type Prerequisite, TERRAFORM } from './prerequisites';
import { applyUntilRetired } from './retirement';
import type { Session } from './session';
import { withPlan } from './stack';

export const DESTROY_PREREQUISITES: readonly Prerequisite[] = [TERRAFORM];

/** Terraform asks for every variable on destroy, and uses neither of these. */
export const PLACEHOLDERS = { TF_VAR_image_digest: `sha256:${'0'.repeat(64)}`, TF_VAR_deployment_id: 'destroy' };

/** A repository is not deleted with images in it. */
class RegistryNotEmptyError extends Error {
  override readonly name = 'RegistryNotEmptyError' as const;
  readonly code = 'REGISTRY_NOT_EMPTY';
}

/** Destroys the app, which stops its statements first, or forgets them, and then, if asked, the registry. */
export async function destroy(given: Session<DestroyOptions>): Promise<void> {
  const session = { ...given, shell: given.shell.with(PLACEHOLDERS) };
  await session.shell.run(synth());
  await destroyStack(session, 'app', session.options.forget);
  if (session.options.withRegistry) await destroyRegistry(session);
}

async function destroyStack(session: Session<DestroyOptions>, stack: string, forgets = false): Promise<void> {
  await withPlan(session, stack, ['-destroy'], async (planned) => {
    session.say(planned.text);
    await confirm(session, stack, forgets);
    if (forgets) await forget(session);
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
      `${cause.message}\nNo image is ever deleted by force. If the repository still holds some, delete them first: ` +
        'aws ecr batch-delete-image',
      { cause },
    );
  }
}

async function confirm({ options, ask }: Session<DestroyOptions>, stack: string, forgets: boolean): Promise<void> {
  const { environment, confirmation } = options;
  if (confirmation === environment) return;
  if (!ask) throw new NotConfirmedError(`nobody is here to confirm; give --confirm=${environment}`);
  const what = forgets ? `'${stack}', and delete its statements and how far they have read,` : `'${stack}'`;
  const answer = await ask(`Destroy ${what} in ${environment}? Only the environment's name does it: `);
  if (answer.trim() !== environment) throw new NotConfirmedError(`not confirmed; '${stack}' stays`);
}
