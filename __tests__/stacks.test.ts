import type { Config, Environment } from 'ccaf-constructs/config';
import {
  appOf,
  CONFIG,
  synthAll,
  type TerraformJson,
  WITH_CONFLUENT_ACCESS,
  WITH_TERRAFORM_CLOUD,
} from 'ccaf-constructs/testing';
import { Testing } from 'cdktf';
import { namesOf } from '../src/names';

const BOTH: Config = { ...WITH_TERRAFORM_CLOUD, ...WITH_CONFLUENT_ACCESS };
const ENVIRONMENTS: readonly Environment[] = ['dev', 'test', 'prod'];

describe('the stacks', () => {
  it.each([
    ['a local backend', CONFIG],
    ['Terraform Cloud', WITH_TERRAFORM_CLOUD],
    ['a local backend and Confluent access', WITH_CONFLUENT_ACCESS],
    ['Terraform Cloud and Confluent access', BOTH],
  ])('with %s', (_, config) => {
    expect(synthAll(config)).toMatchSnapshot();
  });

  it('have this construct tree', () => {
    expect(Testing.renderConstructTree(appOf(WITH_CONFLUENT_ACCESS))).toMatchSnapshot();
  });

  it('are two without Confluent access', () => {
    expect(Object.keys(synthAll(CONFIG))).toEqual(['image-registry', 'app']);
  });

  it('deploy the app last and destroy it first', () => {
    const app = appOf(WITH_CONFLUENT_ACCESS);
    const stack = app.node.findChild('app') as unknown as { dependencies: { node: { id: string } }[] };
    expect(stack.dependencies.map(({ node }) => node.id)).toEqual(['image-registry', 'confluent-access']);
  });

  it('take no credentials, in variables or in provider blocks', () => {
    for (const { variable, ...stack } of Object.values(synthAll(BOTH))) {
      expect(Object.keys(variable).filter((name) => /key|secret_|token|password/.test(name))).toEqual([]);
      expect(JSON.stringify((stack as unknown as { provider: unknown }).provider)).not.toMatch(
        /key|secret|token|profile/,
      );
    }
  });

  it('refuse any account but the configured one', () => {
    for (const stack of Object.values(synthAll(BOTH))) {
      expect(stack).toMatchObject({ provider: { aws: [{ allowed_account_ids: ['${var.aws_account_id}'] }] } });
      expect(stack.variable['aws_account_id']).toMatchObject({ default: '123456789012' });
    }
  });
});

describe('environments', () => {
  const backends = (config: Config): unknown[] =>
    ENVIRONMENTS.flatMap((environment) =>
      Object.values(synthAll({ ...config, environment })).map(({ terraform }: TerraformJson) =>
        JSON.stringify(terraform['cloud'] ?? terraform['backend']),
      ),
    );

  it.each([
    ['local files', WITH_CONFLUENT_ACCESS],
    ['Terraform Cloud workspaces', BOTH],
  ])('never share a state in %s', (_, config) => {
    expect(backends(config)).toHaveLength(9);
    expect(new Set(backends(config)).size).toBe(9);
  });

  it('have a workspace for each stack', () => {
    expect(synthAll({ ...BOTH, environment: 'prod' })['app']?.terraform['cloud']).toEqual({
      organization: 'acme',
      workspaces: { name: 'ccaf-flight-consolidator-app-prod' },
    });
  });

  it('never share a physical name', () => {
    const names = ENVIRONMENTS.flatMap((environment) => Object.values(namesOf(environment)));
    expect(names).toHaveLength(21);
    expect(new Set(names).size).toBe(21);
  });
});
