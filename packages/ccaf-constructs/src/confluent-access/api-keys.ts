import { ApiKey, type ApiKeyManagedResource } from '@cdktf/provider-confluent/lib/api-key';
import type { RoleBinding } from '@cdktf/provider-confluent/lib/role-binding';
import type { ServiceAccount } from '@cdktf/provider-confluent/lib/service-account';
import { Fn, ref, TerraformIterator, Token } from 'cdktf';
import { Construct } from 'constructs';
import type { ConfluentLookups } from './confluent-lookups';
import { StoredValue } from './stored-value';

/** A service account that keys are made for, with all its roles. */
export interface KeyOwner {
  readonly displayName: string;
  readonly serviceAccount: ServiceAccount;
  readonly roleBindings: readonly RoleBinding[];
}

export interface ApiKeysProps {
  /** What the project is called in a sentence. */
  readonly title: string;
  readonly lookups: ConfluentLookups;
  /** Whose key calls the statements API. */
  readonly principal: KeyOwner;
  /** Whose key asks the Metrics API. */
  readonly metricsViewer: KeyOwner;
  /** Which generation of keys is made where none is, or where the one that is there is replaced. */
  readonly generation: number;
}

/** A key of the present generation: expressions. */
export interface PresentKey {
  readonly id: string;
  readonly secret: string;
}

/**
 * The keys of the function, a Flink API key for the statements API and a Cloud API key for the Metrics API: those of the
 * present generation, and those of the one before, which stay valid until the next rotation.
 *
 * Which generation it is, the state tells, and no variable: without one, or with another one, an apply changes nothing. It
 * is replaced to rotate, with the variable one higher. The provider tries a new key before it says that the key is made, so
 * that the secret is written with keys that are known: a Flink API key has to list statements, and a Cloud API key has to
 * list environments, which takes no role (confluentinc/terraform-provider-confluent, internal/provider: `waitForApiKeyToSync`
 * of resource_api_key.go, and `TestAccApiKeyLive` of resource_api_key_live_test.go, whose owner has none).
 *
 * The one place where secret values are in Terraform's state: `confluent_api_key.secret`.
 *
 * @see docs/keys.md
 */
export class ApiKeys extends Construct {
  /** The number of the present generation: an expression. */
  readonly generation: number;
  readonly flink: PresentKey;
  readonly cloud: PresentKey;
  /** The key that there was before there were generations is taken over. */
  readonly moved: { readonly from: string; readonly to: string };
  /** The number of the present generation, for other expressions. */
  readonly #number: string;

  constructor(scope: Construct, id: string, props: ApiKeysProps) {
    super(scope, id);
    const { title, principal, metricsViewer } = props;
    const { flinkRegion, environment } = props.lookups;
    const generation = new StoredValue(this, 'generation', {
      value: props.generation,
      // Replaced, it takes the variable. It is never gone in between, or the next apply would begin anew with that.
      lifecycle: { createBeforeDestroy: true, ignoreChanges: ['input'] },
    });
    // What goes in is known when Terraform plans; what comes out would not be.
    this.#number = generation.planned;
    this.generation = Token.asNumber(ref(this.#number));

    const flink = this.#add('api-key', principal, `Lets the ${title} function manage its statements`, {
      id: flinkRegion.id,
      apiVersion: flinkRegion.apiVersion,
      kind: flinkRegion.kind,
      environment: [{ id: environment.id }],
    });
    this.flink = this.#present(flink);
    this.moved = { from: flink, to: `${flink}["1"]` };
    this.cloud = this.#present(this.#add('cloud', metricsViewer, `Lets the ${title} function read its metrics`));
  }

  /**
   * Adds the keys of both generations.
   *
   * @param managedResource what they are for; a Cloud API key has none (docs/resources/confluent_api_key.md of the provider)
   * @returns their address, without the generation
   */
  #add(id: string, owner: KeyOwner, does: string, managedResource?: ApiKeyManagedResource): string {
    const { displayName, serviceAccount, roleBindings } = owner;
    const number = this.#number;
    const generations = TerraformIterator.fromList(
      Token.asList(ref(`[for n in [${number} - 1, ${number}] : tostring(n) if n > 0]`)),
    );
    const keys = new ApiKey(this, id, {
      forEach: generations,
      displayName,
      description: Fn.join('', [`${does} (generation `, generations.value, ').']),
      owner: { id: serviceAccount.id, apiVersion: serviceAccount.apiVersion, kind: serviceAccount.kind },
      ...(managedResource && { managedResource }),
      // A key that works from its first use to its last: the roles come before it and go after it.
      dependsOn: [...roleBindings],
    });
    return `${keys.terraformResourceType}.${keys.friendlyUniqueId}`;
  }

  #present(address: string): PresentKey {
    const present = `${address}[tostring(${this.#number})]`;
    return { id: Token.asString(ref(`${present}.id`)), secret: Token.asString(ref(`${present}.secret`)) };
  }
}
