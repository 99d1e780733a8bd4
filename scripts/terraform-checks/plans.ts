import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startSecretsManager } from 'local-cloud/secrets-manager';
import { loadBindings, type StackTypes, startProviders, terraform } from 'local-cloud/terraform';

const REGION = 'us-east-1';
const ACCOUNT_ID = '123456789012';
const SECRET = '/ccaf/settings';

/** What is planned: an environment, and what is set for it besides. */
export interface Variant {
  readonly environment: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Without a network and with one: the second has all that there may be. */
export const VARIANTS: readonly Variant[] = [
  { environment: 'dev', variables: {} },
  {
    environment: 'prod',
    variables: {
      aws_lambda_subnet_ids: '["subnet-0123456789abcdef0"]',
      aws_lambda_security_group_ids: '["sg-0123456789abcdef0"]',
    },
  },
];

/** A stack of a variant. */
export interface PlannedStack {
  /** Such as `prod/app`. */
  readonly name: string;
  /** Where its configuration is. */
  readonly folder: string;
  /** Its plan, as JSON. */
  readonly plan: string;
}

/**
 * Plans all stacks of a variant as if nothing were there, with Terraform itself, against emulated providers: no account
 * and no network.
 *
 * @param folder where configurations and plans go
 * @param path the value of PATH
 */
export async function planStacks(
  binary: string,
  folder: string,
  variant: Variant,
  path: string | undefined,
): Promise<PlannedStack[]> {
  const stacks = synthesise(join(folder, variant.environment), variant.environment, path);
  const secretsManager = await startSecretsManager({ region: REGION, accountId: ACCOUNT_ID });
  secretsManager.put(SECRET, '{}');
  const providers = await startProviders({
    bindings: loadBindings(
      stacks.map(({ folder: stack }) => JSON.parse(readFileSync(join(stack, 'cdk.tf.json'), 'utf8')) as StackTypes),
    ),
    invoke: async () => ({ payload: '{}' }),
    existing: EXISTING,
    secretsManager: {
      endpoint: secretsManager.url,
      region: REGION,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
  });
  const set = Object.entries({ ...VALUES, ...variant.variables }).map(([name, value]) => [`TF_VAR_${name}`, value]);
  const environment = { ...providers.environment, ...Object.fromEntries(set) };
  const ok = async (stack: string, ...command: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await terraform(binary, stack, command, environment);
    if (code !== 0) throw new Error(`terraform ${command.join(' ')} in ${stack}: exit code ${code}\n${stderr}`);
    return stdout;
  };
  try {
    for (const { folder: stack, plan } of stacks) {
      await ok(stack, 'init');
      await ok(stack, 'plan', '-out=plan.out');
      writeFileSync(plan, await ok(stack, 'show', '-json', 'plan.out'));
    }
  } finally {
    await Promise.all([providers.close(), secretsManager.close()]);
  }
  return stacks;
}

/** What the variables are set to that have no default. */
const VALUES = {
  catalog_name: 'catalog',
  database_name: 'database',
  ccaf_secrets_path: SECRET,
  image_digest: `sha256:${'0'.repeat(64)}`,
  deployment_id: 'checks',
};

/** What the stacks look up in Confluent Cloud. */
const EXISTING = [
  { type: 'confluent_organization', id: 'org-1', values: {} },
  { type: 'confluent_environment', id: 'env-1', values: { display_name: VALUES.catalog_name } },
  { type: 'confluent_kafka_cluster', id: 'lkc-1', values: { display_name: VALUES.database_name } },
];

function synthesise(outdir: string, environment: string, path: string | undefined): PlannedStack[] {
  mkdirSync(outdir, { recursive: true });
  const env = {
    PATH: path,
    AWS_ENVIRONMENT: environment,
    AWS_REGION: REGION,
    AWS_ACCOUNT_ID: ACCOUNT_ID,
    CONFLUENT_FLINK_REGION: REGION,
    CDKTF_OUTDIR: outdir,
  };
  const root = resolve(__dirname, '../..');
  execFileSync(process.execPath, ['--require', 'ccaf-cli/typescript', 'main.ts'], { cwd: root, env, stdio: 'inherit' });
  const stacks = join(outdir, 'stacks');
  return readdirSync(stacks).map((stack) => ({
    name: `${environment}/${stack}`,
    folder: join(stacks, stack),
    plan: join(outdir, `${stack}.json`),
  }));
}
