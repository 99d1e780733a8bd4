import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config';

/** Which environment, in which region. */
export type Place = Pick<Config, 'environment' | 'region'>;

/** The file that holds the state of a stack. The region is part of its name: two regions never share a state. */
export const stateFileOf = ({ environment, region }: Place, stack: string): string =>
  `terraform.${environment}.${region}.${stack}.tfstate`;

/** A state still has the name that it had before regions were part of it; a new one would begin empty beside it. */
export class FormerStateError extends Error {
  override readonly name = 'FormerStateError' as const;
  readonly code = 'FORMER_STATE';

  constructor(
    readonly folder: string,
    readonly steps: readonly string[],
  ) {
    super(
      'a state file still has its old name, without the region, and would be left behind; nothing was ' +
        `synthesised. Rename it, in ${folder}:\n${steps.map((step) => `  ${step}`).join('\n')}`,
    );
  }
}

/**
 * Refuses to go on while a folder holds states of an environment that are named without their region.
 *
 * @param folder where states are kept in files
 * @throws {FormerStateError} with the command that moves each of them
 */
export function refuseFormerStates(folder: string, { environment, region }: Place): void {
  const former = new RegExp(`^terraform\\.${environment}\\.([a-z0-9-]+)\\.tfstate$`);
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const files = isThere ? readdirSync(folder).sort() : [];
  const steps = files.flatMap((file) => {
    const stack = former.exec(file)?.[1];
    if (stack === undefined) return [];
    const now = stateFileOf({ environment, region: regionIn(join(folder, file)) ?? region }, stack);
    if (!existsSync(join(folder, now))) return [`mv ${file} ${now}`];
    return [`# ${now} already exists: keep the file with the greater "serial", and move the other one away: ${file}`];
  });
  if (steps.length > 0) throw new FormerStateError(folder, steps);
}

interface State {
  readonly resources?: readonly StateResource[];
}
interface StateResource {
  readonly type: string;
  readonly instances?: readonly { readonly attributes?: { readonly region?: unknown } }[];
}

/** The region of what a state holds: it may be another one than is asked for now. */
function regionIn(path: string): string | undefined {
  const { resources = [] } = JSON.parse(readFileSync(path, 'utf8') || '{}') as State;
  return resources
    .filter(({ type }) => type.startsWith('aws_'))
    .flatMap(({ instances = [] }) => instances.map(({ attributes }) => attributes?.region))
    .find((region) => typeof region === 'string' && region !== '') as string | undefined;
}
