import type { App } from 'cdktf';
import { AppStack, type AppStackProps } from './app/app-stack';
import type { Topics } from './confluent-access/access-variables';
import { ConfluentAccessStack } from './confluent-access/confluent-access-stack';
import { ImageRegistryStack } from './image-registry/image-registry-stack';

export interface StandardStacksProps extends AppStackProps {
  /** What the apps read and write: the service account of the stack `confluent-access` may do that, and no more. */
  readonly topics: Topics;
}

/**
 * Adds the stacks of one environment: `image-registry`, `app`, and `confluent-access` if the configuration asks for it.
 *
 * Their ids are addresses in Terraform's state, and never change.
 *
 * @returns the stack `app`, for what a project adds to it
 */
export function addStandardStacks(app: App, props: StandardStacksProps): AppStack {
  const { confluentAccess } = props.config;
  const registry = new ImageRegistryStack(app, 'image-registry', props);
  const stack = new AppStack(app, 'app', props);
  // The function needs an image to start from, and its teardown needs the secret to be there still.
  stack.addDependency(registry);
  if (confluentAccess) {
    stack.addDependency(new ConfluentAccessStack(app, 'confluent-access', { ...props, ...confluentAccess }));
  }
  return stack;
}
