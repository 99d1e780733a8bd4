import { DataConfluentEnvironment } from '@cdktf/provider-confluent/lib/data-confluent-environment';
import { DataConfluentFlinkRegion } from '@cdktf/provider-confluent/lib/data-confluent-flink-region';
import { DataConfluentKafkaCluster } from '@cdktf/provider-confluent/lib/data-confluent-kafka-cluster';
import { DataConfluentOrganization } from '@cdktf/provider-confluent/lib/data-confluent-organization';
import { DataConfluentSchemaRegistryCluster } from '@cdktf/provider-confluent/lib/data-confluent-schema-registry-cluster';
import { Construct } from 'constructs';

export interface ConfluentLookupsProps {
  /** The display name of the Confluent Cloud environment: Flink's catalog. */
  readonly environmentName: string;
  /** The display name of the Kafka cluster: Flink's database. */
  readonly clusterName: string;
  /** An AWS region. */
  readonly flinkRegion: string;
}

/** What exists in Confluent Cloud already, and is looked up, not created. */
export class ConfluentLookups extends Construct {
  readonly organization: DataConfluentOrganization;
  readonly environment: DataConfluentEnvironment;
  readonly cluster: DataConfluentKafkaCluster;
  readonly schemaRegistry: DataConfluentSchemaRegistryCluster;
  readonly flinkRegion: DataConfluentFlinkRegion;

  constructor(scope: Construct, id: string, props: ConfluentLookupsProps) {
    super(scope, id);
    this.organization = new DataConfluentOrganization(this, 'organization');
    this.environment = new DataConfluentEnvironment(this, 'environment', { displayName: props.environmentName });
    const environment = { id: this.environment.id };
    this.cluster = new DataConfluentKafkaCluster(this, 'cluster', { displayName: props.clusterName, environment });
    this.schemaRegistry = new DataConfluentSchemaRegistryCluster(this, 'schema-registry', { environment });
    this.flinkRegion = new DataConfluentFlinkRegion(this, 'flink-region', { cloud: 'AWS', region: props.flinkRegion });
  }
}
