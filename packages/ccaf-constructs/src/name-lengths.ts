import { ConfigError } from './config';
import { METRICS_SUFFIX, type Names } from './names';

/** What a policy's name ends in: a hyphen, and eight digits that stand for the secret, or a word that is no longer. */
const POLICY_SUFFIX = 9;

/** The most characters that each takes. The log group's is the function's, and a prefix. */
const LIMITS: Readonly<Record<Exclude<keyof Names, 'logGroup'>, number>> = {
  repository: 256,
  function: 64,
  role: 64,
  policy: 128 - POLICY_SUFFIX,
  secret: 512,
  // A schedule's; a queue takes 80. An alarm takes 255, of which an app's name and what it is have 56.
  watch: 64,
  watchRole: 64,
  confluent: 64 - METRICS_SUFFIX.length,
};

/**
 * Refuses names that are too long for what they name.
 *
 * @throws {ConfigError} with all of them at once
 */
export function checkLengths(names: Names): void {
  const problems = Object.entries(LIMITS).flatMap(([kind, limit]) => {
    const name = names[kind as keyof typeof LIMITS];
    if (name.length <= limit) return [];
    const excess = `has ${name.length} characters, but at most ${limit} are allowed`;
    return `the name '${kind}', '${name}', ${excess}: shorten it in src/names.ts, or shorten the project's name`;
  });
  if (problems.length > 0) throw new ConfigError(problems);
}
