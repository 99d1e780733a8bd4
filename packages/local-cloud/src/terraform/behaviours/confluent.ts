import { isList, text } from '../protocol/value';
import type { Behaviours, DataSourceBehaviour, ResourceBehaviour } from './behaviour';

/** Gives out API keys as Confluent Cloud does, or fails as it does, and hears of those that are deleted. */
export type ApiKeys = {
  /** @param of whether it is for a resource, such as a Flink region, or a Cloud API key */
  create(of: 'resource' | 'cloud'): { readonly id: string; readonly secret: string };
  delete(id: string): void;
};

/**
 * What Confluent Cloud's resources do beyond their facts (confluentinc/terraform-provider-confluent internal/provider):
 * a lookup by name finds what exists, or fails.
 *
 * @param apiKeys without them keys are made up, which nothing takes
 */
export function confluentCloud(apiKeys: ApiKeys | undefined): Behaviours {
  return {
    resources: apiKeys === undefined ? {} : { confluent_api_key: apiKey(apiKeys) },
    dataSources: {
      confluent_environment: existing('Environment'),
      confluent_kafka_cluster: existing('Kafka Cluster'),
    },
  };
}

const apiKey = (keys: ApiKeys): ResourceBehaviour => ({
  create: async ({ managed_resource: resource }) =>
    keys.create(isList(resource) && resource.length > 0 ? 'resource' : 'cloud'),
  delete: async ({ id }) => keys.delete(text(id) ?? ''),
});

const existing =
  (kind: string): DataSourceBehaviour =>
  async ({ id, display_name: name }, found) => {
    if (found !== undefined) return found;
    const [attribute, value] = typeof id === 'string' ? ['id', id] : ['display_name', name];
    throw new Error(`error reading ${kind}: ${kind} with "${attribute}"=${JSON.stringify(value)} was not found`);
  };
