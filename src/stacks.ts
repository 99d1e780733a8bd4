import { AppStack, ConfluentAccessStack, ImageRegistryStack } from 'ccaf-constructs';
import type { Config } from 'ccaf-constructs/config';
import type { App } from 'cdktf';

/** Adds the stacks of one environment to an app. Their ids are addresses in Terraform's state, and never change. */
export function addStacks(app: App, config: Config): void {
  const registry = new ImageRegistryStack(app, 'image-registry', config);
  const stack = new AppStack(app, 'app', config);
  // The function needs an image to start from, and its teardown needs the secret to be there still.
  stack.addDependency(registry);
  const { confluentAccess } = config;
  if (confluentAccess) {
    stack.addDependency(new ConfluentAccessStack(app, 'confluent-access', { ...config, confluentAccess }));
  }
}
