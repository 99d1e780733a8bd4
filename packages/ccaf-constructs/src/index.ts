export { AppStack, type AppStackProps } from './app/app-stack';
export { ConfluentAccessStack, type ConfluentAccessStackProps } from './confluent-access/confluent-access-stack';
export { ImageRegistryStack } from './image-registry/image-registry-stack';
export { type Names, standardNames } from './names';
export type { ProjectStackProps } from './project-stack';
export { addStandardStacks, type StandardStacksProps } from './standard-stacks';
