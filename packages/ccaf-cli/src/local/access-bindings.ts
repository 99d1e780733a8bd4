import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import { ApiKey } from '@cdktf/provider-confluent/lib/api-key';
import { DataConfluentEnvironment } from '@cdktf/provider-confluent/lib/data-confluent-environment';
import { DataConfluentFlinkRegion } from '@cdktf/provider-confluent/lib/data-confluent-flink-region';
import { DataConfluentKafkaCluster } from '@cdktf/provider-confluent/lib/data-confluent-kafka-cluster';
import { DataConfluentOrganization } from '@cdktf/provider-confluent/lib/data-confluent-organization';
import { DataConfluentSchemaRegistryCluster } from '@cdktf/provider-confluent/lib/data-confluent-schema-registry-cluster';
import { FlinkComputePool } from '@cdktf/provider-confluent/lib/flink-compute-pool';
import { ConfluentProvider } from '@cdktf/provider-confluent/lib/provider';
import { RoleBinding } from '@cdktf/provider-confluent/lib/role-binding';
import { ServiceAccount } from '@cdktf/provider-confluent/lib/service-account';
import type { Binding } from 'local-cloud/terraform';

/** What the stack `confluent-access` uses, besides the AWS provider. */
export const ACCESS_BINDINGS: readonly Binding[] = [
  ConfluentProvider,
  DataConfluentOrganization,
  DataConfluentEnvironment,
  DataConfluentKafkaCluster,
  DataConfluentSchemaRegistryCluster,
  DataConfluentFlinkRegion,
  ServiceAccount,
  RoleBinding,
  FlinkComputePool,
  ApiKey,
  SecretsmanagerSecret,
  SecretsmanagerSecretVersion,
];
