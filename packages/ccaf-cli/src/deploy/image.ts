import { image, type Repository } from './commands';
import { CommandFailedError } from './errors';
import type { Shell } from './shell';

/**
 * Makes sure that the registry holds the commit's image, and tells its digest.
 *
 * Tags never move: an image that is there already is the one that this commit gave, and is not built again.
 *
 * @returns `sha256:` and 64 hexadecimal digits
 */
export async function ensureImage(repository: Repository, tag: string, project: string, shell: Shell): Promise<string> {
  const existing = await digestOf(repository, tag, shell);
  if (existing) return existing;
  await shell.run(image.login(repository, await shell.read(image.password(repository))));
  const build = image.buildAndPush(repository, tag, project);
  const failure = await shell.run(build).catch((error: unknown) => error);
  // What was pushed is what the registry says it holds. After a failure too: another run may have pushed the same tag.
  const pushed = await digestOf(repository, tag, shell);
  if (pushed) return pushed;
  throw failure ?? new CommandFailedError(build, 0, { detail: `the registry has no image '${tag}' after the push` });
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

async function digestOf(repository: Repository, tag: string, shell: Shell): Promise<string | undefined> {
  const command = image.digest(repository, tag);
  const { code, stdout, stderr } = await shell.try(command);
  if (code === 0 && DIGEST.test(stdout.trim())) return stdout.trim();
  if (stderr.includes('ImageNotFoundException')) return undefined;
  throw new CommandFailedError(command, code, { detail: stderr || stdout });
}
