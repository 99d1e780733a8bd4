import type { Alternative, Alternatives } from '../statements';
import type { ReadSecret, Stage } from './secrets';
import { parseSettings, type Settings } from './settings';

/**
 * The credentials in the versions of a secret that an invocation did not begin with, for the case that the API answers 401:
 * that of now first, for the secret may have been rotated meanwhile, then the one before. A role that may read a secret
 * may read its versions.
 *
 * Only those of the same organization and environment count. What they hold besides is not used.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html#term_version
 */
export async function otherVersions(
  read: ReadSecret,
  secretPath: string,
  begun: Settings,
  signal: AbortSignal,
): Promise<Alternatives> {
  const found: Alternative[] = [];
  const problems: string[] = [];
  for (const [stage, called] of Object.entries(CALLED) as [Stage, string][]) {
    try {
      const settings = parseSettings(secretPath, await read(secretPath, signal, stage));
      const { organizationId, environmentId, authentication } = settings;
      if (organizationId !== begun.organizationId || environmentId !== begun.environmentId) continue;
      found.push({ authentication, called });
    } catch (error) {
      const { name } = Object(Object(error).cause ?? error) as { readonly name?: unknown };
      // There is no version before the first one.
      if (name !== 'ResourceNotFoundException') problems.push(`${called} could not be read: ${name}`);
    }
  }
  return { found, ...(problems.length > 0 && { problem: problems.join('; ') }) };
}

const CALLED: Readonly<Record<Stage, string>> = {
  AWSCURRENT: 'the current version of the secret (AWSCURRENT)',
  AWSPREVIOUS: 'the previous version of the secret (AWSPREVIOUS)',
};
