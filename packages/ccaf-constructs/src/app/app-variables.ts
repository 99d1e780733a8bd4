import type { TerraformStack, TerraformVariable } from 'cdktf';
import type { Environment } from '../config';
import { addVariable, isName, isSecret, matches, wholeNumberFrom } from '../variable';
import { addWatchVariables, type WatchVariables } from '../watch/watch-variables';
import { addNetworkVariables, type NetworkVariables } from './network-variables';
import { addRetentionVariable } from './retention-variable';

/** The Terraform variables of the app stack, besides region and account. */
export interface AppVariables {
  readonly catalogName: TerraformVariable;
  readonly databaseName: TerraformVariable;
  readonly secretsPath: TerraformVariable;
  readonly imageDigest: TerraformVariable;
  readonly deploymentId: TerraformVariable;
  readonly answers: TerraformVariable;
  readonly memorySize: TerraformVariable;
  readonly timeout: TerraformVariable;
  readonly logRetentionInDays: TerraformVariable;
  readonly network: NetworkVariables;
  readonly watch: WatchVariables;
}

/**
 * Declares the variables of the app stack.
 *
 * @param isWatched whether somebody watches, unless the variable says otherwise
 * @param secretsPath the default of `ccaf_secrets_path`; without it the variable is required
 */
export function addAppVariables(
  stack: TerraformStack,
  environment: Environment,
  isWatched: boolean,
  secretsPath?: string,
): AppVariables {
  return {
    catalogName: addVariable(stack, 'catalog_name', {
      type: 'string',
      description: 'The CCAF Catalog Name.',
      validation: [isName('catalog_name')],
    }),
    databaseName: addVariable(stack, 'database_name', {
      type: 'string',
      description: 'The CCAF Database Name.',
      validation: [isName('database_name')],
    }),
    secretsPath: addVariable(stack, 'ccaf_secrets_path', {
      type: 'string',
      description: 'The CCAF AWS Secrets Manager secrets path: the name of the secret, or its ARN.',
      ...(secretsPath !== undefined && { default: secretsPath }),
      validation: [isSecret('ccaf_secrets_path')],
    }),
    imageDigest: addVariable(stack, 'image_digest', {
      type: 'string',
      description: 'The digest of the image that was pushed, as `docker push` prints it: sha256: and 64 hex digits.',
      validation: [matches('image_digest', '^sha256:[0-9a-f]{64}$', 'sha256: and 64 lower-case hex digits')],
    }),
    deploymentId: addVariable(stack, 'deployment_id', {
      type: 'string',
      description:
        'An id of this deployment, such as that of the CI run. A new one deploys again, even the same image.',
      validation: [isName('deployment_id')],
    }),
    answers: addVariable(stack, 'answers', {
      type: 'list(string)',
      description: 'Answers to refusals: the lines that refusals printed. Each line acts once.',
      default: [],
    }),
    memorySize: addVariable(stack, 'aws_lambda_memory_size', {
      type: 'number',
      description:
        'AWS Lambda allocates CPU power in proportion to the amount of memory configured. Memory is the amount of memory available to your Lambda function at runtime. You can increase or decrease the memory and CPU power allocated to your function using the Memory setting. You can configure memory between 128 MB and 10,240 MB in 1-MB increments. At 1,769 MB, a function has the equivalent of one vCPU (one vCPU-second of credits per second).',
      // Not the least there is: at 128 MB a function has 7 % of a CPU to start with.
      default: 512,
      validation: [wholeNumberFrom('aws_lambda_memory_size', 128, 10240)],
    }),
    timeout: addVariable(stack, 'aws_lambda_timeout', {
      type: 'number',
      description:
        'AWS Lambda runs your code for a set amount of time before timing out. Timeout is the maximum amount of time in seconds that a Lambda function can run. The default value for this setting is 900 seconds, but you can adjust this in increments of 1 second up to a maximum value of 900 seconds (15 minutes).',
      default: 900,
      validation: [wholeNumberFrom('aws_lambda_timeout', 1, 900)],
    }),
    logRetentionInDays: addRetentionVariable(stack, environment, isWatched),
    network: addNetworkVariables(stack),
    watch: addWatchVariables(stack, isWatched),
  };
}
