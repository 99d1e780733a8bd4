import type { DeployReport, TeardownReport } from 'ccaf-deployer/reconcile';
import type { Resource } from 'local-cloud/terraform';
import type { Services } from './services';

/** What the handler reported of a deploy. */
export interface Deployed extends DeployReport {
  /** Requests to the statements API. */
  readonly apiCalls: number;
}

/** Deploys and retires the apps, as the pipeline does. */
export interface Deployer {
  /** How it does that, for a person. */
  readonly how: string;
  /** The secret that the function reads. */
  readonly secretPath: string;
  /** The apps that the project's stack has alarms for. */
  readonly watched: readonly string[];
  /** The run's own folder, which goes with it. */
  readonly folder: string;
  /** Gives the function access to Confluent Cloud, by the secret that it reads; tells how, in a line. */
  access(): Promise<string>;
  /** What a first deploy would provision, in a line. */
  plan(): Promise<string>;
  /**
   * @param deploymentId a new one deploys again
   * @param answers lines that a refusal printed
   * @throws {DeployFailedError} with the handler's own message
   */
  deploy(deploymentId: string, answers?: readonly string[]): Promise<Deployed>;
  /** What the app's stack has made, as Terraform has it. */
  resources(): readonly Resource[];
  destroy(): Promise<TeardownReport>;
  close(): Promise<void>;
}

/** A deploy or its reverse failed; the message is the one that Terraform shows. */
export class DeployFailedError extends Error {
  override readonly name = 'DeployFailedError';
  readonly code = 'LOCAL_DEPLOY_FAILED';
}

/** What Lambda answers: the function's JSON, and whether it is that of a failure. */
export interface FunctionAnswer {
  readonly payload: string;
  readonly functionError?: string;
}

/** Why the function failed, in its own words; `undefined` where it did not. */
export function refusalOf({ payload, functionError }: FunctionAnswer): string | undefined {
  if (functionError === undefined) return undefined;
  return (JSON.parse(payload) as { readonly errorMessage?: string }).errorMessage ?? payload;
}

/** Invokes the function, and gives the text that Lambda answers. */
export async function invokeFunction({ lambda }: Services, payload: string): Promise<FunctionAnswer> {
  const { payload: answer, functionError } = await lambda().invoke(JSON.parse(payload));
  return { payload: JSON.stringify(answer), ...(functionError ? { functionError } : {}) };
}

/** Counts the requests to the statements API that some work makes. */
export async function countingCalls<Report>({ ccaf }: Services, work: () => Promise<Report>) {
  const before = ccaf.requests.entries().length;
  const report = await work();
  return { ...report, apiCalls: ccaf.requests.entries().length - before };
}
