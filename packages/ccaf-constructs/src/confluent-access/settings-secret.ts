import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import type { ApiKey } from '@cdktf/provider-confluent/lib/api-key';
import type { FlinkComputePool } from '@cdktf/provider-confluent/lib/flink-compute-pool';
import { Fn, type TerraformResource, Token } from 'cdktf';
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
  /** Where the function reaches Flink: a list, of nothing where that is the public endpoint. */
  readonly restEndpoint: string[];
}

/** The settings that the function reads at each invocation, in Secrets Manager: eight, and the endpoint if it is private. */
export class SettingsSecret extends Construct {
  readonly secret: SecretsmanagerSecret;

  constructor(scope: Construct, id: string, props: SettingsSecretProps) {
    super(scope, id);
    const { secretName, title, lookups, principal, pool, key, restEndpoint } = props;
    const endpoint = Fn.zipmap(
      Fn.slice(['flink.rest.endpoint'], 0, Token.asNumber(Fn.lengthOf(restEndpoint))),
      restEndpoint,
    );
    this.secret = new SecretsmanagerSecret(this, 'secret', {
      name: secretName,
      description: `How the ${title} function reaches Confluent Cloud for Apache Flink.`,
      // Nothing to recover: the key in it is deleted with it. And the name is free again, after a short delay at most
      // (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html).
      recoveryWindowInDays: 0,
    });
    new SecretsmanagerSecretVersion(this, 'version', {
      secretId: this.secret.id,
      // Write-only: sent to AWS, kept neither in the plan nor in the state.
      secretStringWo: Fn.jsonencode(
        Fn.merge([
          {
            'environment.id': lookups.environment.id,
            'flink.api.key': key.id,
            'flink.api.secret': key.secret,
            'flink.cloud': lookups.flinkRegion.cloud,
            'flink.compute.pool.id': pool.id,
            'flink.principal.id': principal.serviceAccount.id,
            'flink.region': lookups.flinkRegion.region,
            'organization.id': lookups.organization.id,
          },
          endpoint,
        ]),
      ),
      secretStringWoVersion: versionOf(restEndpoint),
      // Terraform cannot compare what it does not keep, so when to write it again is said here, and by the version. All
      // else in the secret is an argument of one of the two, and changes with it.
      lifecycle: { replaceTriggeredBy: [addressOf(key), addressOf(pool)] },
    });
  }
}

/** CDKTF would write a reference as an interpolation, which Terraform refuses in `replace_triggered_by`. */
const addressOf = (resource: TerraformResource): string =>
  `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;

/** A number that changes with the endpoint, which is a list of it or of nothing: 1 for the public one. */
const versionOf = (endpoints: string[]): number => {
  const digits = Fn.parseint(Fn.substr(Fn.sha256(Fn.join('', endpoints)), 0, 7), 16);
  return Token.asNumber(Fn.element([1, digits], Token.asNumber(Fn.lengthOf(endpoints))));
};
