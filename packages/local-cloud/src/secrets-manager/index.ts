export type { SecretsManager, SecretsManagerOptions, SecretsManagerRequest } from './server';
export { startSecretsManager } from './server';
