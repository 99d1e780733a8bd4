import { ConfluentProvider } from '@cdktf/provider-confluent/lib/provider';
import { TerraformOutput } from 'cdktf';
import type { Construct } from 'constructs';
import { METRICS_SUFFIX } from '../names';
import { ProjectStack, type ProjectStackProps } from '../project-stack';
import { addAccessVariables, type Topics } from './access-variables';
import { ApiKeys } from './api-keys';
import { ComputePool } from './compute-pool';
import { ConfluentLookups } from './confluent-lookups';
import { FlinkPrincipal } from './flink-principal';
import { MetricsViewer } from './metrics-viewer';
import { addRestEndpointVariable } from './rest-endpoint-variable';
import { SettingsSecret } from './settings-secret';

export interface ConfluentAccessStackProps extends ProjectStackProps {
  /** The AWS region of the Flink compute pool: that of the Kafka cluster, not of the Lambda. */
  readonly flinkRegion: string;
  /** What the apps may read and write, unless variables say otherwise. */
  readonly topics: Topics;
}

/**
 * What the app needs in Confluent Cloud, and the secret from which the function reads it.
 *
 * This state, and no other, holds the values of the API keys: the provider keeps what it created in
 * `confluent_api_key.secret`, and nothing can prevent that. So it is a stack of its own, whose state few people need to
 * read; everything downstream of the keys is write-only.
 */
export class ConfluentAccessStack extends ProjectStack {
  constructor(scope: Construct, id: string, props: ConfluentAccessStackProps) {
    super(scope, id, props);
    const { names, flinkRegion, topics } = props;
    // Credentials come from CONFLUENT_CLOUD_API_KEY and CONFLUENT_CLOUD_API_SECRET, which the provider reads itself.
    new ConfluentProvider(this, 'confluent');
    const variables = addAccessVariables(this, topics);

    const lookups = new ConfluentLookups(this, 'lookups', {
      environmentName: variables.catalogName.stringValue,
      clusterName: variables.databaseName.stringValue,
      flinkRegion,
    });
    const principal = new FlinkPrincipal(this, 'principal', {
      displayName: names.confluent,
      title: this.title,
      lookups,
      sourceTopics: variables.sourceTopics.listValue,
      sinkTopics: variables.sinkTopics.listValue,
      formerSink: topics.sinks[0],
    });
    const { pool } = new ComputePool(this, 'compute-pool', {
      displayName: names.confluent,
      lookups,
      maxCfu: variables.maxCfu.numberValue,
    });
    const metricsViewer = new MetricsViewer(this, 'metrics-viewer', {
      displayName: `${names.confluent}${METRICS_SUFFIX}`,
      title: this.title,
      lookups,
    });
    const keys = new ApiKeys(this, 'api-key', {
      title: this.title,
      lookups,
      principal,
      metricsViewer,
      generation: variables.keyGeneration.numberValue,
    });
    this.addOverride('moved', [...principal.moved, keys.moved]);
    const { secret, keyGeneration } = new SettingsSecret(this, 'settings', {
      secretName: names.secret,
      title: this.title,
      lookups,
      principal,
      pool,
      keys,
      restEndpoint: addRestEndpointVariable(this),
    });

    new TerraformOutput(this, 'ccaf_secrets_path', {
      description: 'The value of the variable of this name in the app stack.',
      value: secret.name,
    });
    new TerraformOutput(this, 'flink_key_generation_written', {
      description: 'The generation of keys that the secret has.',
      value: keyGeneration,
    });
    new TerraformOutput(this, 'flink_key_generation_begun', {
      description: 'The newest generation of keys that was begun: the same, unless an apply failed in between.',
      value: keys.generation,
    });
    new TerraformOutput(this, 'flink_compute_pool_id', { description: 'Where the statement runs.', value: pool.id });
    new TerraformOutput(this, 'flink_principal_id', {
      description: 'The service account that the statement runs as.',
      value: principal.serviceAccount.id,
    });
  }
}
