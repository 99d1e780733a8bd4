import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Interruption } from '../terminal/interruption';
import { withoutEmpty } from './environment';
import { PrerequisitesError } from './errors';
import type { Options, Parsed } from './options';
import { awsAccess, CALLER_IDENTITY, PROFILE_REGION, type Prerequisite, problemsOf } from './prerequisites';
import { Shell } from './shell';
import { secretProblems } from './target';

/** What connects a deploy to the person or the pipeline that asked for it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What becomes of the output of programs that are run. */
  readonly programOutput: 'inherit' | 'ignore';
  readonly interruption: Interruption;
  /** Shows a line. */
  readonly say: (line: string) => void;
  /** Asks a question; undefined where nobody is there to answer. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** Hands a value on to the next job of a pipeline. */
  readonly output: (name: string, value: string) => void;
  /** Adds Markdown to the summary of a pipeline's run. */
  readonly summary: (markdown: string) => void;
}

/** A deploy or its reverse whose prerequisites are met. */
export interface Session<Given extends Options> extends Surroundings {
  readonly options: Given;
  readonly accountId: string;
  readonly shell: Shell;
}

/**
 * Checks everything that has to be there, and looks up the account.
 *
 * @throws {PrerequisitesError} with all that is missing, in the options as well
 */
export async function startSession<Given extends Options>(
  { options: given, problems }: Parsed<Given>,
  prerequisites: readonly Prerequisite[],
  surroundings: Surroundings,
): Promise<Session<Given>> {
  const shellFor = (env: Surroundings['env']) => new Shell(env, surroundings.programOutput, surroundings.interruption);
  const unsettled = shellFor(environmentOf(given, surroundings.env));
  const region = given.region || (await unsettled.try(PROFILE_REGION)).stdout.trim();
  const options = { ...given, region };
  const env = environmentOf(options, surroundings.env);
  const shell = shellFor(env);
  const access = awsAccess(env['AWS_ACCOUNT_ID'], options.profile ?? env['AWS_PROFILE']);
  const missing = await problemsOf([...prerequisites, ...access], shell);
  const all = [
    ...problems,
    ...regionProblems(region),
    ...missing,
    ...terraformCloudProblems(env),
    ...leftBehind(env, options),
  ];
  if (all.length > 0) throw new PrerequisitesError(all);
  const accountId = env['AWS_ACCOUNT_ID'] || (await shell.read(CALLER_IDENTITY));
  const elsewhere = secretProblems(options.variables['ccaf_secrets_path'], { region, accountId });
  if (elsewhere.length > 0) throw new PrerequisitesError(elsewhere);
  return { ...surroundings, options, accountId, shell: shell.with({ AWS_ACCOUNT_ID: accountId }) };
}

/** What is wrong with the region, where options, environment and profile are read. */
export const regionProblems = (region: string): string[] =>
  region === '' ? ['--region is missing, and the AWS profile has none; expected one such as us-east-1'] : [];

/**
 * Terraform's notes on the backend, kept apart for each environment and region: else it offers to copy one's state to
 * another's.
 */
export const dataDirOf = (environment: string, region: string): string => `.terraform-${environment}-${region}`;

function environmentOf(options: Options, env: Surroundings['env']): Record<string, string | undefined> {
  const variables = Object.entries(options.variables).map(([name, value]) => [`TF_VAR_${name}`, value]);
  const configFile = env['TF_CLI_CONFIG_FILE'];
  return {
    ...withoutEmpty(env),
    ...Object.fromEntries(variables),
    AWS_ENVIRONMENT: options.environment,
    ...(options.region && { AWS_REGION: options.region }),
    ...(options.profile && { AWS_PROFILE: options.profile }),
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    ...(options.region && { TF_DATA_DIR: dataDirOf(options.environment, options.region) }),
    // Where Terraform runs is fixed; a folder of somebody's own would be synthesised and then not looked at.
    CDKTF_OUTDIR: undefined,
    ...(configFile && !existsSync(configFile) && { TF_CLI_CONFIG_FILE: undefined }),
  };
}

/** In Terraform Cloud an empty state would begin beside one in a file. */
function leftBehind(env: Surroundings['env'], { environment, region }: Options): string[] {
  if (!env['TFC_ORGANIZATION']) return [];
  const [prefix, suffix] = [`terraform.${environment}.${region}.`, '.tfstate'];
  const files = readdirSync('.').filter((name) => name.startsWith(prefix) && name.endsWith(suffix) && isHeld(name));
  return files.map(
    (file) =>
      `the state is in the file ${file}, but TFC_ORGANIZATION names Terraform Cloud; move the state there: ` +
      'docs/state.md',
  );
}

/** Whether a state tells of anything. */
function isHeld(file: string): boolean {
  const { resources = [] } = JSON.parse(readFileSync(file, 'utf8') || '{}') as {
    readonly resources?: readonly unknown[];
  };
  return resources.length > 0;
}

/** A runner's local state is lost with it. Terraform Cloud needs a token: the variable, or what `terraform login` wrote. */
function terraformCloudProblems(env: Readonly<Record<string, string | undefined>>): string[] {
  if (!env['TFC_ORGANIZATION'] && env['GITHUB_ACTIONS'] === 'true') {
    return [
      'the variable TFC_ORGANIZATION is missing; without it the state would be a file of the runner, and lost: ' +
        'docs/setup.md',
    ];
  }
  if (!env['TFC_ORGANIZATION']) return [];
  const token = env['TF_TOKEN_app_terraform_io'];
  if (token && /\s/.test(token)) {
    return [
      'TF_TOKEN_app_terraform_io contains a space or a line break, probably copied along with the token; remove it',
    ];
  }
  if (token || env['TF_CLI_CONFIG_FILE']) return [];
  if (env['GITHUB_ACTIONS'] === 'true') return [`${NO_TOKEN} set the secret ${TOKEN_SECRETS}: docs/setup.md`];
  const home = env['HOME'] ?? '';
  const files = ['.terraform.d/credentials.tfrc.json', '.terraformrc'].map((file) => join(home, file));
  if (files.some((file) => existsSync(file))) return [];
  return [`${NO_TOKEN} run \`terraform login\`, or set TF_TOKEN_app_terraform_io`];
}

const NO_TOKEN = 'there is no token for Terraform Cloud;';
/** Each environment has its own: that of a job with an approval cannot be looked at before. */
const TOKEN_SECRETS =
  "TF_API_TOKEN of the GitHub environment that this job runs in, or, for a pull request's plan, TF_PLAN_TOKEN of the repository";
