import { type App, TerraformStack, Testing } from 'cdktf';
import { addStandardStacks, type StandardStacksProps, standardNames } from '../src';
import type { Config } from '../src/config';
import { testApp } from './test-app';

export type Block = Readonly<Record<string, unknown>>;

/** Terraform's JSON, as far as the tests look into it. */
export interface TerraformJson {
  readonly terraform: Block;
  readonly variable: Readonly<Record<string, Block>>;
  readonly output: Readonly<Record<string, Block>>;
  readonly resource: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly data: Readonly<Record<string, Readonly<Record<string, Block>>>>;
}

export const CONFIG: Config = {
  project: 'order-book',
  environment: 'dev',
  region: 'us-east-1',
  accountId: '123456789012',
};
export const WITH_TERRAFORM_CLOUD: Config = {
  ...CONFIG,
  terraformCloud: { organization: 'acme', workspacePrefix: 'ccaf-order-book' },
};
export const WITH_CONFLUENT_ACCESS: Config = { ...CONFIG, confluentAccess: { flinkRegion: 'eu-west-1' } };

/** Adds the stacks of an environment to an app. */
export type AddStacks = (app: App, config: Config) => void;

/** The stacks of a project, as a team would have them that does not name its apps: nobody watches them. */
export const addStacks: AddStacks = (app, config) => addProject(app, config);

/** The same, of a team that names its apps. */
export const addWatchedStacks: AddStacks = (app, config) => addProject(app, config, { apps: ['orders', 'returns'] });

function addProject(app: App, config: Config, watched: Pick<StandardStacksProps, 'apps'> = {}): void {
  const topics = { sources: ['web_orders', 'till_receipts'], sinks: ['orders'] };
  addStandardStacks(app, { config, names: standardNames(config), topics, ...watched });
}

export function appOf(add: AddStacks, config: Config): App {
  const app = testApp();
  add(app, config);
  return app;
}

/**
 * Synthesises every stack of an environment, keyed by stack id. Metadata is left out.
 *
 * CDKTF's own validations run too, but for Terraform Cloud, where they would need a terraform binary.
 */
export function synthAll(add: AddStacks, config: Config): Readonly<Record<string, TerraformJson>> {
  const stacks = appOf(add, config).node.children.filter((child) => child instanceof TerraformStack);
  const validate = config.terraformCloud === undefined;
  return Object.fromEntries(stacks.map((stack) => [stack.node.id, JSON.parse(Testing.synth(stack, validate))]));
}

export function synth(stackId: string, config: Config = CONFIG, add: AddStacks = addStacks): TerraformJson {
  const stack = synthAll(add, config)[stackId];
  if (!stack) throw new Error(`no stack '${stackId}'`);
  return stack;
}

/** The one resource of a type, or the one whose name starts with `name`, with its address. */
export function resource(stack: TerraformJson, type: string, name = ''): Block & { readonly address: string } {
  const found = Object.entries(stack.resource[type] ?? {}).filter(([id]) => id.startsWith(name));
  const [only] = found;
  if (found.length !== 1 || !only) throw new Error(`expected one ${type}.${name}*, found ${found.length}`);
  return { address: `${type}.${only[0]}`, ...only[1] };
}
