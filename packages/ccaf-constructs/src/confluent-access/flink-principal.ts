import { RoleBinding } from '@cdktf/provider-confluent/lib/role-binding';
import { ServiceAccount } from '@cdktf/provider-confluent/lib/service-account';
import { TerraformIterator } from 'cdktf';
import { Construct } from 'constructs';
import type { ConfluentLookups } from './confluent-lookups';

export interface FlinkPrincipalProps {
  readonly displayName: string;
  /** What the project is called in a sentence. */
  readonly title: string;
  readonly lookups: ConfluentLookups;
  /** An expression that is a list of topic names. */
  readonly sourceTopics: string[];
  /** An expression that is a list of topic names. */
  readonly sinkTopics: string[];
  /** The only sink that there was when its bindings had no keys yet; they are moved, not made anew. */
  readonly formerSink: string | undefined;
}

/**
 * The service account that the app's statements run as, with what they need and no more: run statements, read the
 * sources, create and write the sinks, and take part in Flink's transactions.
 *
 * @see https://docs.confluent.io/cloud/current/flink/operate-and-deploy/flink-rbac.html the layers "base", "data access"
 * and "table management"
 */
export class FlinkPrincipal extends Construct {
  readonly displayName: string;
  readonly serviceAccount: ServiceAccount;
  readonly roleBindings: RoleBinding[] = [];
  /** The bindings of the only sink that there was when they had no keys yet. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];

  constructor(
    scope: Construct,
    id: string,
    { displayName, title, lookups, sourceTopics, sinkTopics, formerSink }: FlinkPrincipalProps,
  ) {
    super(scope, id);
    this.displayName = displayName;
    this.serviceAccount = new ServiceAccount(this, 'service-account', {
      displayName,
      description: `Runs the statements of the ${title}.`,
    });
    const kafka = `${lookups.cluster.rbacCrn}/kafka=${lookups.cluster.id}`;
    const subject = `${lookups.schemaRegistry.resourceName}/subject=`;
    const source = TerraformIterator.fromList(sourceTopics);
    const sink = TerraformIterator.fromList(sinkTopics);
    const [sourceTopic, sinkTopic] = [source.value, sink.value];

    this.#bind('flink-developer', 'FlinkDeveloper', lookups.environment.resourceName);
    this.#bind('transaction-read', 'DeveloperRead', `${kafka}/transactional-id=_confluent-flink_*`);
    this.#bind('transaction-write', 'DeveloperWrite', `${kafka}/transactional-id=_confluent-flink_*`);
    this.#bind('source-read', 'DeveloperRead', `${kafka}/topic=${sourceTopic}`, source);
    this.#bind('source-key-read', 'DeveloperRead', `${subject}${sourceTopic}-key`, source);
    this.#bind('source-value-read', 'DeveloperRead', `${subject}${sourceTopic}-value`, source);
    const ofSinks = [
      this.#bind('sink-write', 'DeveloperWrite', `${kafka}/topic=${sinkTopic}`, sink),
      this.#bind('sink-manage', 'DeveloperManage', `${kafka}/topic=${sinkTopic}`, sink),
      ...(['key', 'value'] as const).flatMap((part) => [
        this.#bind(`sink-${part}-read`, 'DeveloperRead', `${subject}${sinkTopic}-${part}`, sink),
        this.#bind(`sink-${part}-write`, 'DeveloperWrite', `${subject}${sinkTopic}-${part}`, sink),
      ]),
    ];
    const former = formerSink === undefined ? [] : ofSinks;
    this.moved = former.map(({ terraformResourceType: type, friendlyUniqueId: name }) => ({
      from: `${type}.${name}`,
      to: `${type}.${name}["${formerSink}"]`,
    }));
  }

  #bind(id: string, roleName: string, crnPattern: string, forEach?: TerraformIterator): RoleBinding {
    const principal = `User:${this.serviceAccount.id}`;
    const binding = new RoleBinding(this, id, { principal, roleName, crnPattern, ...(forEach && { forEach }) });
    this.roleBindings.push(binding);
    return binding;
  }
}
