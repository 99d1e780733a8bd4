import { ApiKey } from '@cdktf/provider-confluent/lib/api-key';
import { Construct } from 'constructs';
import type { ConfluentLookups } from './confluent-lookups';
import type { FlinkPrincipal } from './flink-principal';

export interface FlinkApiKeyProps {
  readonly displayName: string;
  /** What the project is called in a sentence. */
  readonly title: string;
  readonly lookups: ConfluentLookups;
  readonly principal: FlinkPrincipal;
}

/**
 * The key with which the function calls the statements API, owned by the principal of the statements.
 *
 * The one place where a secret value is in Terraform's state: `confluent_api_key.secret`.
 */
export class FlinkApiKey extends Construct {
  readonly key: ApiKey;

  constructor(scope: Construct, id: string, { displayName, title, lookups, principal }: FlinkApiKeyProps) {
    super(scope, id);
    const { serviceAccount, roleBindings } = principal;
    const { flinkRegion, environment } = lookups;
    this.key = new ApiKey(this, 'api-key', {
      displayName,
      description: `Lets the ${title} function manage its statements.`,
      owner: { id: serviceAccount.id, apiVersion: serviceAccount.apiVersion, kind: serviceAccount.kind },
      managedResource: {
        id: flinkRegion.id,
        apiVersion: flinkRegion.apiVersion,
        kind: flinkRegion.kind,
        environment: [{ id: environment.id }],
      },
      // A key that works from its first use to its last: the roles come before it and go after it.
      dependsOn: [...roleBindings],
    });
  }
}
