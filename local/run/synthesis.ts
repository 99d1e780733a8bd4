import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { deployEvent, type InvocationEvent, teardownEvent } from '../../src/app/deploy-event';
import { imageUriOf } from '../../src/app/image-uri';
import { loadConfig } from '../../src/config';
import { namesOf } from '../../src/names';
import { addStacks } from '../../src/stacks';
import { LOCAL } from '../ccaf';

export const REGION = 'us-east-1';
export const ACCOUNT_ID = '000000000000';
const ENVIRONMENT = 'dev';
const OUTDIR = 'cdktf.out';

/**
 * Synthesises the stacks as `npm run synth` does for the environment `dev`.
 *
 * @param folder where `cdktf.out` goes; Terraform's state lands beside it
 * @returns the folder of the app stack, where Terraform runs
 */
export function synthesise(folder: string): string {
  const config = loadConfig({ AWS_ENVIRONMENT: ENVIRONMENT, AWS_REGION: REGION, AWS_ACCOUNT_ID: ACCOUNT_ID });
  const app = new App({ outdir: join(folder, OUTDIR), skipValidation: true });
  addStacks(app, config);
  app.synth();
  return join(folder, OUTDIR, 'stacks', 'app');
}

/** The variables of the app stack that have no default. */
export interface AppValues {
  readonly catalog_name: string;
  readonly database_name: string;
  readonly ccaf_secrets_path: string;
  readonly image_digest: string;
  readonly deployment_id: string;
}

/** What a person, or the pipeline, sets for the app stack: the names of the emulator, and the bundle for an image. */
export function valuesFor(secretPath: string, bundle: string, deploymentId: string): AppValues {
  const digest = createHash('sha256').update(readFileSync(bundle)).digest('hex');
  return {
    catalog_name: LOCAL.environment.name,
    database_name: LOCAL.databases[0].name,
    ccaf_secrets_path: secretPath,
    // No image is built here: its place is taken by the bundle that the image would carry.
    image_digest: `sha256:${digest}`,
    deployment_id: deploymentId,
  };
}

/** The events that Terraform sends the function for these values, when it applies and when it destroys. */
export function eventsFor(values: AppValues): { readonly deploy: InvocationEvent; readonly destroy: object } {
  const { repository } = namesOf(ENVIRONMENT);
  const imageUri = imageUriOf({ accountId: ACCOUNT_ID, region: REGION, repository, digest: values.image_digest });
  const teardown = teardownEvent(values);
  return {
    deploy: deployEvent(values, { imageUri, deploymentId: values.deployment_id }),
    // What the AWS provider adds to the input in CRUD scope when the resource is deleted.
    destroy: { ...teardown, tf: { action: 'delete', prev_input: teardown } },
  };
}
