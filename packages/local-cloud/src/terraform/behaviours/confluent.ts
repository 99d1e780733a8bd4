import type { Behaviours, DataSourceBehaviour } from './behaviour';

/** An API key as Confluent Cloud gives it out. */
export type IssuedKey = { readonly id: string; readonly secret: string };

/**
 * What Confluent Cloud's resources do beyond their facts (confluentinc/terraform-provider-confluent internal/provider):
 * a lookup by name finds what exists, or fails.
 *
 * @param apiKey the key that is given out; without it one is made up, which nothing takes
 */
export function confluentCloud(apiKey: IssuedKey | undefined): Behaviours {
  return {
    resources: apiKey === undefined ? {} : { confluent_api_key: { create: async () => apiKey } },
    dataSources: {
      confluent_environment: existing('Environment'),
      confluent_kafka_cluster: existing('Kafka Cluster'),
    },
  };
}

const existing =
  (kind: string): DataSourceBehaviour =>
  async ({ id, display_name: name }, found) => {
    if (found !== undefined) return found;
    const [attribute, value] = typeof id === 'string' ? ['id', id] : ['display_name', name];
    throw new Error(`error reading ${kind}: ${kind} with "${attribute}"=${JSON.stringify(value)} was not found`);
  };
