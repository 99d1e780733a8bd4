import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import type { ApiKey } from '@cdktf/provider-confluent/lib/api-key';
import type { FlinkComputePool } from '@cdktf/provider-confluent/lib/flink-compute-pool';
import { Fn, type TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import type { ConfluentLookups } from './confluent-lookups';
import type { FlinkPrincipal } from './flink-principal';

export interface SettingsSecretProps {
  readonly secretName: string;
  /** What the project is called in a sentence. */
  readonly title: string;
  readonly lookups: ConfluentLookups;
  readonly principal: FlinkPrincipal;
  readonly pool: FlinkComputePool;
  readonly key: ApiKey;
}

/** The eight settings that the function reads at each invocation, in Secrets Manager. */
export class SettingsSecret extends Construct {
  readonly secret: SecretsmanagerSecret;

  constructor(scope: Construct, id: string, { secretName, title, lookups, principal, pool, key }: SettingsSecretProps) {
    super(scope, id);
    this.secret = new SecretsmanagerSecret(this, 'secret', {
      name: secretName,
      description: `How the ${title} function reaches Confluent Cloud for Apache Flink.`,
      // Nothing to recover: the key in it is deleted with it. And the name is free for the next deployment at once.
      recoveryWindowInDays: 0,
    });
    new SecretsmanagerSecretVersion(this, 'version', {
      secretId: this.secret.id,
      // Write-only: sent to AWS, kept neither in the plan nor in the state.
      secretStringWo: Fn.jsonencode({
        'environment.id': lookups.environment.id,
        'flink.api.key': key.id,
        'flink.api.secret': key.secret,
        'flink.cloud': lookups.flinkRegion.cloud,
        'flink.compute.pool.id': pool.id,
        'flink.principal.id': principal.serviceAccount.id,
        'flink.region': lookups.flinkRegion.region,
        'organization.id': lookups.organization.id,
      }),
      secretStringWoVersion: 1,
      // Terraform cannot compare what it does not keep, so when to write it again is said here. All else in the secret
      // is an argument of one of the two, and changes with it.
      lifecycle: { replaceTriggeredBy: [addressOf(key), addressOf(pool)] },
    });
  }
}

/** CDKTF would write a reference as an interpolation, which Terraform refuses in `replace_triggered_by`. */
const addressOf = (resource: TerraformResource): string =>
  `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;
