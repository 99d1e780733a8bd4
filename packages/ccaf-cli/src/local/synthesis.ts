import { join } from 'node:path';
import { ACCESS, hasStack, OUTDIR, onlyName, readStack, type SynthesisedStack, synthesise } from '../project/synth';

export const REGION = 'us-east-1';
export const ACCOUNT_ID = '000000000000';
/** The secret of a project that has no stack to make one. */
const SECRET_PATH = 'local/settings';

/** A stack of the project, synthesised. */
export interface LocalStack {
  /** Where Terraform runs. */
  readonly folder: string;
  readonly content: SynthesisedStack;
}

/** The project's stacks as `npm run synth` writes them for the environment `dev`. */
export interface LocalStacks {
  readonly imageRegistry: LocalStack;
  /** Undefined in a project whose secret is made by other means. */
  readonly confluentAccess: LocalStack | undefined;
  readonly app: LocalStack;
  /** The secret that the function reads: the one that `confluentAccess` makes, if it is there. */
  readonly secretPath: string;
  /** The repository that `imageRegistry` makes. */
  readonly repository: string;
  /** What the stack `app` calls the function. */
  readonly functionName: string;
}

/**
 * Synthesises the project's stacks for this machine.
 *
 * @param folder where `cdktf.out` goes; Terraform's state lands beside it
 * @param path the value of PATH, for the project's own command
 * @throws {SynthesisFailedError} with what that command said
 */
export async function synthesiseStacks(folder: string, path: string | undefined): Promise<LocalStacks> {
  const outdir = join(folder, OUTDIR);
  await synthesise(outdir, {
    PATH: path,
    AWS_ENVIRONMENT: 'dev',
    AWS_REGION: REGION,
    AWS_ACCOUNT_ID: ACCOUNT_ID,
    CONFLUENT_FLINK_REGION: REGION,
  });
  const stack = (name: string): LocalStack => ({
    folder: join(outdir, 'stacks', name),
    content: readStack(outdir, name),
  });
  const [imageRegistry, app] = [stack('image-registry'), stack('app')];
  const confluentAccess = hasStack(outdir, ACCESS) ? stack(ACCESS) : undefined;
  return {
    imageRegistry,
    confluentAccess,
    app,
    secretPath: confluentAccess ? onlyName(confluentAccess.content, 'aws_secretsmanager_secret') : SECRET_PATH,
    repository: onlyName(imageRegistry.content, 'aws_ecr_repository'),
    functionName: onlyName(app.content, 'aws_lambda_function', 'function_name'),
  };
}
