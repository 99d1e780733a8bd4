import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { loadConfig } from '../../src/config';
import { addStacks } from '../../src/stacks';
import { LOCAL } from '../ccaf';

export const REGION = 'us-east-1';
export const ACCOUNT_ID = '000000000000';
const OUTDIR = 'cdktf.out';

/**
 * Synthesises the stacks as `npm run synth` does for the environment `dev`.
 *
 * @param folder where `cdktf.out` goes; Terraform's state lands beside it
 * @returns the folder of the app stack, where Terraform runs
 */
export function synthesise(folder: string): string {
  const config = loadConfig({ AWS_ENVIRONMENT: 'dev', AWS_REGION: REGION, AWS_ACCOUNT_ID: ACCOUNT_ID });
  const app = new App({ outdir: join(folder, OUTDIR), skipValidation: true });
  addStacks(app, config);
  app.synth();
  return join(folder, OUTDIR, 'stacks', 'app');
}

/** What a person, or the pipeline, sets for the app stack: the names of the stand-in, and the bundle for an image. */
export function variablesFor(secretPath: string, bundle: string, deploymentId: string): Record<string, string> {
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
