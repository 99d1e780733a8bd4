import { AppStack, ConfluentAccessStack, ImageRegistryStack, standardNames } from 'ccaf-constructs';
import type { Config } from 'ccaf-constructs/config';
import type { App } from 'cdktf';

/** What the app reads and writes, for the roles of its service account. */
const TOPICS = { sources: ['north_parcels', 'south_parcels'], sink: 'parcels' };

/** Adds the stacks of one environment to an app. Their ids are addresses in Terraform's state, and never change. */
export function addStacks(app: App, config: Config): void {
  const props = { config, names: standardNames(config) };
  const registry = new ImageRegistryStack(app, 'image-registry', props);
  const stack = new AppStack(app, 'app', props);
  stack.addDependency(registry);
  if (config.confluentAccess) {
    const access = { ...props, ...config.confluentAccess, topics: TOPICS };
    stack.addDependency(new ConfluentAccessStack(app, 'confluent-access', access));
  }
}
