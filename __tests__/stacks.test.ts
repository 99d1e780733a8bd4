import { type Config, ENVIRONMENTS } from 'ccaf-constructs/config';
import { appOf, synthAll, type TerraformJson } from 'ccaf-constructs/testing';
import { Testing } from 'cdktf';
import { appsOf, sinkTables } from 'flink-table-api';
import * as exported from '../handler/app';
import { loadConfig } from '../src/config';
import { namesOf } from '../src/names';
import { addStacks } from '../src/stacks';

const APPS = appsOf(exported);
const ENV = { AWS_ENVIRONMENT: 'dev', AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '123456789012' };
const CONFIG = loadConfig(ENV);
const WITH_TERRAFORM_CLOUD = loadConfig({ ...ENV, TFC_ORGANIZATION: 'acme' });
const WITH_CONFLUENT_ACCESS = loadConfig({ ...ENV, CONFLUENT_FLINK_REGION: 'eu-west-1' });
const BOTH: Config = { ...WITH_TERRAFORM_CLOUD, ...WITH_CONFLUENT_ACCESS };

describe('the stacks', () => {
  it.each([
    ['a local backend', CONFIG],
    ['Terraform Cloud', WITH_TERRAFORM_CLOUD],
    ['a local backend and Confluent access', WITH_CONFLUENT_ACCESS],
    ['Terraform Cloud and Confluent access', BOTH],
  ])('with %s', (_, config) => {
    expect(synthAll(addStacks, config)).toMatchSnapshot();
  });

  it('have this construct tree', () => {
    expect(Testing.renderConstructTree(appOf(addStacks, WITH_CONFLUENT_ACCESS))).toMatchSnapshot();
  });

  it('are two without Confluent access', () => {
    expect(Object.keys(synthAll(addStacks, CONFIG))).toEqual(['image-registry', 'app']);
  });

  it('deploy the app last and destroy it first', () => {
    const stacks = appOf(addStacks, WITH_CONFLUENT_ACCESS);
    const stack = stacks.node.findChild('app') as unknown as { dependencies: { node: { id: string } }[] };
    expect(stack.dependencies.map(({ node }) => node.id)).toEqual(['image-registry', 'confluent-access']);
  });

  it('take no credentials, in variables or in provider blocks', () => {
    for (const { variable, ...stack } of Object.values(synthAll(addStacks, BOTH))) {
      expect(Object.keys(variable).filter((name) => /key$|secret_|token|password/.test(name))).toEqual([]);
      expect(JSON.stringify((stack as unknown as { provider: unknown }).provider)).not.toMatch(
        /key|secret|token|profile/,
      );
    }
  });

  it('refuse any account but the configured one', () => {
    for (const stack of Object.values(synthAll(addStacks, BOTH))) {
      expect(stack).toMatchObject({ provider: { aws: [{ allowed_account_ids: ['${var.aws_account_id}'] }] } });
      expect(stack.variable['aws_account_id']).toMatchObject({ default: '123456789012' });
    }
  });
});

it('let the service account read what the apps read, and write what they write', () => {
  const { source_topics: sources, sink_topics: sinks } =
    synthAll(addStacks, WITH_CONFLUENT_ACCESS)['confluent-access']?.variable ?? {};
  const read = APPS.flatMap((app) => Object.values(app.sources).map(({ table }) => table));
  expect(sources).toMatchObject({ default: [...new Set(read)] });
  expect(sinks).toMatchObject({ default: APPS.flatMap(sinkTables) });
});

it('watch each app by its name', () => {
  const { locals } = synthAll(addStacks, CONFIG)['app'] as unknown as { locals: Record<string, object> };
  const named = Object.values(locals).flatMap(Object.values) as { dimensions?: { app?: string } }[];
  const apps = named.flatMap(({ dimensions }) => dimensions?.app ?? []);
  expect([...new Set(apps)].sort()).toEqual(APPS.map(({ name }) => name).sort());
});

describe('environments', () => {
  const backends = (config: Config): unknown[] =>
    ENVIRONMENTS.flatMap((environment) =>
      Object.values(synthAll(addStacks, { ...config, environment })).map(({ terraform }: TerraformJson) =>
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
    expect(synthAll(addStacks, { ...BOTH, environment: 'prod' })['app']?.terraform['cloud']).toEqual({
      organization: 'acme',
      workspaces: { name: 'ccaf-flight-consolidator-app-prod-us-east-1' },
    });
  });

  it('never share a physical name', () => {
    const names = ENVIRONMENTS.flatMap((environment) => Object.values(namesOf({ ...CONFIG, environment })));
    expect(names).toHaveLength(27);
    expect(new Set(names).size).toBe(27);
  });
});
