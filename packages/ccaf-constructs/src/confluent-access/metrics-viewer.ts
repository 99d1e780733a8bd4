import { RoleBinding } from '@cdktf/provider-confluent/lib/role-binding';
import { ServiceAccount } from '@cdktf/provider-confluent/lib/service-account';
import { Construct } from 'constructs';
import type { ConfluentLookups } from './confluent-lookups';

export interface MetricsViewerProps {
  readonly displayName: string;
  /** What the project is called in a sentence. */
  readonly title: string;
  readonly lookups: ConfluentLookups;
}

/**
 * The service account that reads lag and flow from the Metrics API, and may do nothing else: the role MetricsViewer on the
 * environment of the apps, the least that has all compute pools in it.
 *
 * @see https://docs.confluent.io/cloud/current/monitoring/metrics-api.html
 * @see https://docs.confluent.io/cloud/current/usm/usm-rbac.html MetricsViewer is bound to an organization, an environment or a
 * cluster
 */
export class MetricsViewer extends Construct {
  readonly displayName: string;
  readonly serviceAccount: ServiceAccount;
  readonly roleBindings: readonly RoleBinding[];

  constructor(scope: Construct, id: string, { displayName, title, lookups }: MetricsViewerProps) {
    super(scope, id);
    this.displayName = displayName;
    this.serviceAccount = new ServiceAccount(this, 'service-account', {
      displayName,
      description: `Reads the lag and the flow of the ${title}.`,
    });
    this.roleBindings = [
      new RoleBinding(this, 'metrics-viewer', {
        principal: `User:${this.serviceAccount.id}`,
        roleName: 'MetricsViewer',
        crnPattern: lookups.environment.resourceName,
      }),
    ];
  }
}
