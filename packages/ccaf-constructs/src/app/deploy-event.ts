export { imageUriOf } from './image-uri';

/** Which app in which database is deployed or retired: values, or expressions that Terraform resolves when it plans. */
export interface InvocationTarget {
  readonly catalog_name: string;
  readonly database_name: string;
  readonly ccaf_secrets_path: string;
}

/** One deployment of the app. */
export interface Deployment {
  /** The image by digest. A new one deploys. */
  readonly imageUri: string;
  /** The id of the deployment. A new one deploys, even the same image. */
  readonly deploymentId: string;
  /** What a person answers to refusals, each in a line that a refusal printed. @default - none */
  readonly answers?: readonly string[];
}

/** What the function is invoked with. */
export interface InvocationEvent extends InvocationTarget {
  readonly action: 'deploy' | 'teardown' | 'watch';
  /** Only a thrown error is a failure to the AWS provider. */
  readonly error_mode: 'throw';
  readonly deployment?: { readonly image_uri: string; readonly id: string };
  readonly answers?: readonly string[];
  readonly watch?: WatchOptions;
}

/** How a check goes about what it finds. */
export interface WatchOptions {
  /** Whether it resumes a statement that has failed, once. */
  readonly resume_failed: boolean;
  /** How many CFU-minutes a day the pool may use before it tells of it; 0 is no budget. */
  readonly cfu_minutes_a_day: number;
}

/**
 * The event that deploys the app.
 *
 * Terraform sends it, made from expressions, and the local run where there is no Terraform, made from values.
 *
 * @example
 * deployEvent(target, { imageUri: '….amazonaws.com/app@sha256:…', deploymentId: 'run-1' })
 * // { …, action: 'deploy', error_mode: 'throw', deployment: { image_uri: '….amazonaws.com/app@sha256:…', id: 'run-1' }, answers: [] }
 */
export const deployEvent = (
  target: InvocationTarget,
  { imageUri, deploymentId, answers = [] }: Deployment,
): InvocationEvent => ({
  ...targetOf(target),
  action: 'deploy',
  error_mode: 'throw',
  deployment: { image_uri: imageUri, id: deploymentId },
  answers,
});

/** The event that retires the app in a target, to which the AWS provider adds what happens to the invocation. */
export const teardownEvent = (target: InvocationTarget): InvocationEvent => ({
  ...targetOf(target),
  action: 'teardown',
  error_mode: 'throw',
});

/** The event that checks how the apps are. The schedule sends it, which like Terraform sees thrown errors alone. */
export const watchEvent = (target: InvocationTarget, watch: WatchOptions): InvocationEvent => ({
  ...targetOf(target),
  action: 'watch',
  error_mode: 'throw',
  watch,
});

/** The target and nothing else, in the order in which it is synthesised. */
const targetOf = ({ catalog_name, database_name, ccaf_secrets_path }: InvocationTarget): InvocationTarget => ({
  catalog_name,
  database_name,
  ccaf_secrets_path,
});
