import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import type { FlinkComputePool } from '@cdktf/provider-confluent/lib/flink-compute-pool';
import { Fn, Token } from 'cdktf';
import { Construct } from 'constructs';
import type { ApiKeys } from './api-keys';
import type { ConfluentLookups } from './confluent-lookups';
import type { FlinkPrincipal } from './flink-principal';
import { StoredValue } from './stored-value';

export interface SettingsSecretProps {
  readonly secretName: string;
  /** What the project is called in a sentence. */
  readonly title: string;
  readonly lookups: ConfluentLookups;
  readonly principal: FlinkPrincipal;
  readonly pool: FlinkComputePool;
  readonly keys: ApiKeys;
  /** Where the function reaches Flink: a list, of nothing where that is the public endpoint. */
  readonly restEndpoint: string[];
}

/** The settings that the function reads at each invocation, in Secrets Manager: ten, and the endpoint if it is private. */
export class SettingsSecret extends Construct {
  readonly secret: SecretsmanagerSecret;
  /** Which generation of keys the secret has, once it is written: an expression. */
  readonly keyGeneration: number;

  constructor(scope: Construct, id: string, props: SettingsSecretProps) {
    super(scope, id);
    const { secretName, title, lookups, principal, pool, keys, restEndpoint } = props;
    const endpoint = Fn.zipmap(
      Fn.slice(['flink.rest.endpoint'], 0, Token.asNumber(Fn.lengthOf(restEndpoint))),
      restEndpoint,
    );
    this.secret = new SecretsmanagerSecret(this, 'secret', {
      name: secretName,
      description: `How the ${title} function reaches Confluent Cloud for Apache Flink.`,
      // Nothing to recover: the keys in it are deleted with it. And the name is free again, after a short delay at most
      // (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html).
      recoveryWindowInDays: 0,
    });
    const settings = {
      'cloud.api.key': keys.cloud.id,
      'environment.id': lookups.environment.id,
      'flink.api.key': keys.flink.id,
      'flink.cloud': lookups.flinkRegion.cloud,
      'flink.compute.pool.id': pool.id,
      'flink.principal.id': principal.serviceAccount.id,
      'flink.region': lookups.flinkRegion.region,
      'organization.id': lookups.organization.id,
    };
    const secrets = { 'cloud.api.secret': keys.cloud.secret, 'flink.api.secret': keys.flink.secret };
    const version = new SecretsmanagerSecretVersion(this, 'version', {
      secretId: this.secret.id,
      // Write-only: sent to AWS, kept neither in the plan nor in the state.
      secretStringWo: Fn.jsonencode(Fn.merge([{ ...settings, ...secrets }, endpoint])),
      // Terraform cannot compare what it does not keep. A digest of all that is no secret tells when to write it again: each
      // time moves AWSPREVIOUS on, and with it the keys of the generation before. A key's secret is as old as its id.
      secretStringWoVersion: digestOf([...Object.values(settings), Fn.join('', restEndpoint)]),
    });
    this.keyGeneration = new StoredValue(this, 'written', { value: keys.generation, dependsOn: [version] }).kept;
  }
}

/** A number that changes with what it is made of; Terraform's numbers and JSON's are the same below 2^53. */
const digestOf = (texts: string[]): number =>
  Token.asNumber(Fn.parseint(Fn.substr(Fn.sha256(Fn.join(' ', texts)), 0, 7), 16));
