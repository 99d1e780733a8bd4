import { join } from 'node:path';
import { loadConfig } from 'ccaf-constructs/config';
import { App } from 'cdktf';
import { namesOf } from '../../../../src/names';
import { addStacks } from '../../../../src/stacks';

export const REGION = 'us-east-1';
export const ACCOUNT_ID = '000000000000';
export const ENVIRONMENT = 'dev';
const OUTDIR = 'cdktf.out';
/** The secret that the stack `confluent-access` makes, and the function reads. */
export const SECRET_PATH = namesOf(ENVIRONMENT).secret;

/** Where Terraform runs for each stack. */
export interface StackFolders {
  readonly imageRegistry: string;
  readonly confluentAccess: string;
  readonly app: string;
}

/**
 * Synthesises the stacks as `npm run synth` does for the environment `dev`.
 *
 * @param folder where `cdktf.out` goes; Terraform's state lands beside it
 */
export function synthesise(folder: string): StackFolders {
  const config = loadConfig({
    AWS_ENVIRONMENT: ENVIRONMENT,
    AWS_REGION: REGION,
    AWS_ACCOUNT_ID: ACCOUNT_ID,
    CONFLUENT_FLINK_REGION: REGION,
  });
  const app = new App({ outdir: join(folder, OUTDIR), skipValidation: true });
  addStacks(app, config);
  app.synth();
  const stacks = join(folder, OUTDIR, 'stacks');
  return {
    imageRegistry: join(stacks, 'image-registry'),
    confluentAccess: join(stacks, 'confluent-access'),
    app: join(stacks, 'app'),
  };
}
