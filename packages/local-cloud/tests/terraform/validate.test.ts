import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningProviders, startProviders } from '../../src/terraform';
import { loadBindings } from '../../src/terraform/bindings/load';
import { describeWithTerraform } from './describe-with-terraform';
import { AWS as AWS_CASES, TEXTS } from './mistakes/aws';
import type { Case } from './mistakes/case';
import { CONFLUENT } from './mistakes/confluent';
import { Workspace } from './workspace';

const CASES: readonly Case[] = [...CONFLUENT, ...AWS_CASES, ...TEXTS];

const required_providers = { aws: { source: 'aws' }, confluent: { source: 'confluentinc/confluent' } };
const TYPES = {
  provider: { aws: {}, confluent: {} },
  resource: {
    aws_cloudwatch_log_group: {},
    aws_cloudwatch_metric_alarm: {},
    aws_ecr_repository: {},
    aws_iam_policy: {},
    aws_iam_role: {},
    aws_iam_role_policy_attachment: {},
    aws_lambda_function: {},
    aws_secretsmanager_secret: {},
    aws_secretsmanager_secret_version: {},
    confluent_api_key: {},
    confluent_flink_compute_pool: {},
    confluent_role_binding: {},
    confluent_service_account: {},
  },
  data: {
    aws_kms_key: {},
    confluent_flink_region: {},
    confluent_kafka_cluster: {},
    confluent_organization: {},
    confluent_schema_registry_cluster: {},
  },
};

interface Validation {
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly summary: string;
    readonly detail: string;
    readonly range?: { readonly filename: string };
  }[];
}

describeWithTerraform('terraform validate', () => {
  let providers: RunningProviders;
  let workspace: Workspace;
  const said = new Map<string, string[]>();

  // Providers that Terraform did not start need no init, and all cases are judged in one run, each by its file.
  beforeAll(async () => {
    const nowhere = { endpoint: 'http://127.0.0.1:1', region: 'us-east-1' };
    providers = await startProviders({
      bindings: loadBindings([TYPES]),
      invoke: async () => ({ payload: '' }),
      secretsManager: { ...nowhere, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } },
    });
    workspace = new Workspace(() => providers, { terraform: { required_providers } });
    CASES.forEach(([, configuration], index) => {
      writeFileSync(join(workspace.folder, `case${index}.tf.json`), JSON.stringify(configuration(`case${index}`)));
    });
    const { stdout } = await workspace.run('validate', '-json');
    for (const { severity, summary, detail, range } of (JSON.parse(stdout) as Validation).diagnostics) {
      const file = range?.filename ?? '';
      const text = (detail === '' ? summary : `${summary}: ${detail}`).replace(/ must match .*/, ' must match');
      said.set(file, [...(said.get(file) ?? []), `${severity}: ${text}`]);
    }
  });
  afterAll(async () => {
    workspace.remove();
    await providers.close();
  });

  test.each(CASES.map(([title, , ...expected], index) => [title, `case${index}.tf.json`, expected] as const))(
    'judges %s',
    (_, file, expected) => {
      expect(said.get(file) ?? []).toEqual(expected);
    },
  );

  test('finds a cycle', async () => {
    const role = (of: string) => ({ assume_role_policy: '{}', name: `\${aws_iam_role.${of}.id}` });
    const resource = { aws_iam_role: { a: role('b'), b: role('a') } };
    const other = new Workspace(() => providers, { terraform: { required_providers }, resource });
    const { code, stderr } = await other.run('validate');
    other.remove();
    expect(code).toBe(1);
    expect(stderr).toContain('Cycle: ');
  });
});
