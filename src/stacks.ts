import { AppStack, ConfluentAccessStack, ImageRegistryStack } from 'ccaf-constructs';
import type { Config } from 'ccaf-constructs/config';
import type { App } from 'cdktf';
import { namesOf } from './names';

/** What the app reads and writes, for the roles of its service account. */
const TOPICS = { sources: ['skyone_avro', 'sunset_avro'], sink: 'flight_avro' };

/** Adds the stacks of one environment to an app. Their ids are addresses in Terraform's state, and never change. */
export function addStacks(app: App, config: Config): void {
  const props = { config, names: namesOf(config) };
  const registry = new ImageRegistryStack(app, 'image-registry', props);
  const stack = new AppStack(app, 'app', props);
  // The function needs an image to start from, and its teardown needs the secret to be there still.
  stack.addDependency(registry);
  if (config.confluentAccess) {
    const access = { ...props, ...config.confluentAccess, topics: TOPICS };
    stack.addDependency(new ConfluentAccessStack(app, 'confluent-access', access));
  }
}
