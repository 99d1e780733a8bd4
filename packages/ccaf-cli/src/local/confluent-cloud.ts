import { LOCAL } from 'ccaf-emulator';
import type { ProvidersOptions } from 'local-cloud/terraform';
import type { Services } from './services';

/** What the emulator is to Terraform: what exists there before, and the API keys that it takes. */
export const CONFLUENT_CLOUD: Pick<ProvidersOptions, 'existing' | 'apiKeys'> = {
  existing: [
    { type: 'confluent_organization', id: LOCAL.organizationId, values: {} },
    { type: 'confluent_environment', id: LOCAL.environment.id, values: { display_name: LOCAL.environment.name } },
    { type: 'confluent_kafka_cluster', id: LOCAL.databases[0].id, values: { display_name: LOCAL.databases[0].name } },
  ],
  apiKeys: {
    create: (of) =>
      of === 'cloud'
        ? { id: LOCAL.cloudApiKey, secret: LOCAL.cloudApiSecret }
        : { id: LOCAL.apiKey, secret: LOCAL.apiSecret },
    delete: () => undefined,
  },
};

/** What a person adds to the settings that Terraform wrote. */
const BY_HAND = ['flink.rest.endpoint', 'metrics.endpoint'];

/**
 * Adds the emulator's endpoints to the settings that Terraform wrote, as somebody with private networking adds theirs: the
 * public ones are not on this machine.
 */
export function addByHand({ secretsManager, ccaf }: Services, secretPath: string): void {
  const written = JSON.parse(secretsManager.value(secretPath)) as Readonly<Record<string, string>>;
  // What Terraform has created is there for the statements, too.
  ccaf.addComputePool(written['flink.compute.pool.id'] ?? '');
  ccaf.addPrincipal(written['flink.principal.id'] ?? '');
  const added = Object.entries(ccaf.settings).filter(([key]) => BY_HAND.includes(key));
  secretsManager.put(secretPath, { ...written, ...Object.fromEntries(added) });
}

/** Puts the emulator's settings where the function reads them, as somebody does who makes the secret by other means. */
export function putSettings({ secretsManager, ccaf }: Services, secretPath: string): string {
  secretsManager.put(secretPath, ccaf.settings);
  return `the settings put into ${secretPath}`;
}
