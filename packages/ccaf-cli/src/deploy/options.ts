import { ConfigError, type Environment, loadConfig } from 'ccaf-constructs/config';
import { DEPLOY } from '../help/deploy';
import { DESTROY } from '../help/destroy';
import { ROTATE } from '../help/rotate';
import { projectName } from '../project/project';
import { parseOptions } from '../terminal/failure';
import { readAnswers } from './answers';
import { deploymentId, readTarget } from './target';

const PHASES = ['image', 'plan', 'apply'] as const;

/** A part of a deploy: the pipeline runs each in a job of its own, with an approval between the last two. */
export type Phase = (typeof PHASES)[number];

/** What all three commands are given. Each may come from the environment instead, as `help` lists it. */
export interface Options {
  readonly environment: Environment;
  /** Empty where the AWS profile decides. */
  readonly region: string;
  /** An AWS profile. */
  readonly profile: string | undefined;
  /** Terraform's variables, under their names; those that are missing have a default in the stack. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface DeployOptions extends Options {
  /** @default - all of them, in turn */
  readonly only: Phase | undefined;
  /** The fingerprint of the plan that was reviewed. */
  readonly reviewedPlan: string | undefined;
  /** Whether the plan is applied without asking. */
  readonly autoApprove: boolean;
}

export interface DestroyOptions extends Options {
  /** The environment's name once more, for the confirmation. */
  readonly confirmation: string | undefined;
  /** Whether the registry goes too. */
  readonly withRegistry: boolean;
  /** Whether the statements are deleted, and with them how far they have read. */
  readonly forget: boolean;
  /** Whether the statements are left as they are. */
  readonly withoutTeardown: boolean;
}

export interface RotateOptions extends Options {
  /** Whether the plan is applied without asking. */
  readonly autoApprove: boolean;
}

/** What was read, and what is wrong with it; the options mean nothing where there are problems. */
export interface Parsed<Given> {
  readonly options: Given;
  readonly problems: readonly string[];
}

type Env = Readonly<Record<string, string | undefined>>;
type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/**
 * Reads what `npm run deploy` is given.
 *
 * @param newId the id of this deployment, where the environment gives none
 * @throws {UsageError} for an option that is not known
 */
export function parseDeploy(args: readonly string[], env: Env, newId: string): Parsed<DeployOptions> {
  const values: Values = parseOptions(args, DEPLOY.options);
  const problems: string[] = [];
  const only = PHASES.find((phase) => phase === values['only']);
  if (values['only'] !== undefined && !only) {
    problems.push(`--only must be one of ${PHASES.join(', ')}, got '${values['only']}'`);
  }
  const variables = only === 'image' ? {} : readTarget((option) => textOf(values, option), env, problems);
  variables['deployment_id'] = deploymentId(env, newId, problems);
  const digest = textOf(values, 'image-digest') ?? env['TF_VAR_image_digest'];
  const answers = readAnswers(textsOf(values, 'answer'), problems);
  // A list, as JSON, for this deploy alone: nothing keeps it for the next one.
  if (answers.length > 0 && only !== 'image') variables['answers'] = JSON.stringify(answers);
  if (digest) variables['image_digest'] = digest;
  else if (only === 'plan' || only === 'apply') problems.push(`--image-digest is missing; --only=image prints it`);
  if ((only === 'plan' || only === 'apply') && !env['TF_VAR_deployment_id']) {
    problems.push('TF_VAR_deployment_id is missing; a plan and its apply need the same one');
  }
  const reviewedPlan = textOf(values, 'reviewed-plan');
  if (only === 'apply' && !reviewedPlan) problems.push('--reviewed-plan is missing; --only=plan prints it');
  const common = readCommon(values, env, problems);
  return {
    options: { ...common, variables, only, reviewedPlan, autoApprove: values['auto-approve'] === true },
    problems,
  };
}

/**
 * Reads what `npm run destroy` is given.
 *
 * @throws {UsageError} for an option that is not known
 */
export function parseDestroy(args: readonly string[], env: Env): Parsed<DestroyOptions> {
  const values: Values = parseOptions(args, DESTROY.options);
  const problems: string[] = [];
  const variables = readTarget((option) => textOf(values, option), env, problems);
  const common = readCommon(values, env, problems);
  const confirmation = textOf(values, 'confirm');
  if (confirmation !== undefined && problems.length === 0 && confirmation !== common.environment) {
    problems.push(`--confirm must be the environment's name, '${common.environment}', got '${confirmation}'`);
  }
  const isGiven = (flag: string): boolean => values[flag] === true;
  const [forget, withoutTeardown] = [isGiven('forget'), isGiven('without-teardown')];
  if (forget && withoutTeardown) {
    problems.push(
      '--forget deletes the statements, and --without-teardown leaves them as they are: give only one of them',
    );
  }
  const withRegistry = isGiven('with-registry');
  return { options: { ...common, variables, confirmation, withRegistry, forget, withoutTeardown }, problems };
}

/**
 * Reads what `npm run rotate` is given.
 *
 * @throws {UsageError} for an option that is not known
 */
export function parseRotate(args: readonly string[], env: Env): Parsed<RotateOptions> {
  const values: Values = parseOptions(args, ROTATE.options);
  const problems = PROVIDER_KEY.filter((name) => !env[name]).map(
    (name) => `${name} is missing; expected that of a Cloud API key that may make keys (docs/keys.md)`,
  );
  const variables = readTarget((option) => textOf(values, option), env, problems);
  const common = readCommon(values, env, problems);
  return { options: { ...common, variables, autoApprove: values['auto-approve'] === true }, problems };
}

/** What Confluent's provider reads itself. */
const PROVIDER_KEY = ['CONFLUENT_CLOUD_API_KEY', 'CONFLUENT_CLOUD_API_SECRET'];

const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const textsOf = (values: Values, name: string): readonly string[] => {
  const given = values[name];
  return Array.isArray(given) ? given.map(String) : [];
};

function readCommon(values: Values, env: Env, problems: string[]): Omit<Options, 'variables'> {
  const region = textOf(values, 'region') ?? env['AWS_REGION'] ?? '';
  const profile = textOf(values, 'profile');
  try {
    const { environment } = loadConfig(projectName(), {
      ...env,
      AWS_ENVIRONMENT: textOf(values, 'environment') ?? env['AWS_ENVIRONMENT'],
      // Region and account may still be unknown: the profile and the credentials tell them.
      AWS_REGION: region || 'us-east-1',
      AWS_ACCOUNT_ID: env['AWS_ACCOUNT_ID'] || '000000000000',
    });
    return { environment, region, profile };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    problems.push(...error.problems.map((problem) => problem.replace(/^AWS_(ENVIRONMENT|REGION)/, asOption)));
    return { environment: 'dev', region, profile };
  }
}

const asOption = (_: string, name: string): string => `--${name.toLowerCase()}`;
