import { synthCommand } from '../project/project';
import { OUTDIR } from '../project/synth';

/** A program to run, as data. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** What it reads from standard input. */
  readonly input?: string;
  /** Whether it is kept from the terminal's signals, of which it may die, and is asked to end instead. */
  readonly endsInOrder?: true;
}

const PLAN_FILE = 'reviewed.tfplan';

const folderOf = (stack: string): string => `${OUTDIR}/stacks/${stack}`;

/** Where Terraform saves the plan of a stack. */
export const planFile = (stack: string): string => `${folderOf(stack)}/${PLAN_FILE}`;

const command = (program: string, ...args: readonly string[]): Command => ({ program, args });
/** Terraform takes one SIGINT for "end in order", a second one for "end now", and dies of a SIGHUP or a SIGPIPE. */
const terraformIn = (stack: string, ...args: readonly string[]): Command => ({
  ...command('terraform', `-chdir=${folderOf(stack)}`, ...args),
  endsInOrder: true,
});

/** Writes Terraform's JSON of all stacks, by the project's own command. */
export const synth = (): Command => command('/bin/sh', '-c', synthCommand());

export const terraform = {
  init: (stack: string): Command => terraformIn(stack, 'init', '-input=false', '-no-color'),
  /**
   * Plans, and saves the plan.
   *
   * @param options `-destroy`, or `-lock=false` where nothing will be applied
   */
  plan: (stack: string, ...options: readonly string[]): Command =>
    terraformIn(stack, 'plan', '-input=false', '-no-color', `-out=${PLAN_FILE}`, ...options),
  /** Applies the saved plan: that, or nothing. */
  apply: (stack: string): Command => terraformIn(stack, 'apply', '-input=false', '-no-color', PLAN_FILE),
  /** Destroys what is left in the state, and reads nothing but that. */
  destroyUnread: (stack: string): Command =>
    terraformIn(stack, 'apply', '-input=false', '-no-color', '-destroy', '-refresh=false', '-auto-approve'),
  showPlan: (stack: string): Command => terraformIn(stack, 'show', '-no-color', PLAN_FILE),
  showPlanJson: (stack: string): Command => terraformIn(stack, 'show', '-json', PLAN_FILE),
  /** Prints JSON. */
  outputs: (stack: string): Command => terraformIn(stack, 'output', '-json'),
  showState: (stack: string): Command => terraformIn(stack, 'show', '-json'),
  /** Takes resources out of the state, and leaves them as they are. */
  forget: (stack: string, ...addresses: readonly string[]): Command => terraformIn(stack, 'state', 'rm', ...addresses),
  forceUnlock: (stack: string, lock: string): Command => terraformIn(stack, 'force-unlock', lock),
};

/** A command of Terraform's as a person types it. */
export function lineOf({ program, args }: Command, dataDir = '.terraform'): string {
  const quoted = args.map((arg) => (/^[\w./=-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`));
  return [`TF_DATA_DIR=${dataDir}`, program, ...quoted].join(' ');
}

/** Where images are pushed. */
export interface Repository {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
}

const hostOf = ({ accountId, region }: Repository): string => `${accountId}.dkr.ecr.${region}.amazonaws.com`;

export const image = {
  digest: ({ accountId, region, name }: Repository, tag: string): Command =>
    command(
      'aws',
      'ecr',
      'describe-images',
      ...['--registry-id', accountId, '--region', region, '--repository-name', name, '--image-ids', `imageTag=${tag}`],
      ...['--query', 'imageDetails[0].imageDigest', '--output', 'text'],
    ),
  password: ({ region }: Repository): Command => command('aws', 'ecr', 'get-login-password', '--region', region),
  login: (repository: Repository, password: string): Command => ({
    ...command('docker', 'login', '--username', 'AWS', '--password-stdin', hostOf(repository)),
    input: password,
  }),
  /** @param project the project's name, which the image's labels say */
  buildAndPush: (repository: Repository, tag: string, project: string): Command =>
    command(
      'docker',
      'buildx',
      'build',
      // Lambda takes an image manifest of its own platform, not the index that an attestation would make of it.
      ...['--platform', 'linux/amd64', '--provenance=false'],
      ...['--label', `org.opencontainers.image.title=ccaf-${project}`],
      ...['--tag', `${hostOf(repository)}/${repository.name}:${tag}`, '--push', '.'],
    ),
};

const ofFunction = (action: string, name: string, region: string, ...more: readonly string[]): Command =>
  command('aws', 'lambda', ...action.split(' '), '--region', region, '--function-name', name, ...more);

export const lambda = {
  /** Prints JSON. */
  configuration: (name: string, region: string): Command =>
    ofFunction('get-function-configuration', name, region, '--output', 'json'),
  /** Prints `Active`, `Inactive`, `Pending` or `Failed`. */
  state: (name: string, region: string): Command =>
    ofFunction('get-function-configuration', name, region, '--query', 'State', '--output', 'text'),
  /** Looks once a second, 300 times at most. */
  waitUntilActive: (name: string, region: string): Command => ofFunction('wait function-active-v2', name, region),
  /**
   * @param answer the file that the answer is written to
   * @param seconds how long to wait for it; the AWS CLI then sends the event again
   */
  invoke: (name: string, region: string, event: object, answer: string, seconds: number): Command =>
    ofFunction(
      'invoke',
      name,
      region,
      ...['--cli-read-timeout', String(seconds), '--cli-binary-format', 'raw-in-base64-out'],
      ...['--payload', JSON.stringify(event), answer],
    ),
};
