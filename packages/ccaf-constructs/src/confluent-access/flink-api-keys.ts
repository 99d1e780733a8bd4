import { ApiKey } from '@cdktf/provider-confluent/lib/api-key';
import { Fn, ref, TerraformIterator, Token } from 'cdktf';
import { Construct } from 'constructs';
import type { ConfluentLookups } from './confluent-lookups';
import type { FlinkPrincipal } from './flink-principal';
import { StoredValue } from './stored-value';

export interface FlinkApiKeysProps {
  readonly displayName: string;
  /** What the project is called in a sentence. */
  readonly title: string;
  readonly lookups: ConfluentLookups;
  readonly principal: FlinkPrincipal;
  /** Which generation of keys is made where none is, or where the one that is there is replaced. */
  readonly generation: number;
}

/**
 * The keys with which the function calls the statements API, owned by the principal of the statements: that of the present
 * generation, and that of the one before, which stays valid until the next rotation.
 *
 * Which generation it is, the state tells, and no variable: without one, or with another one, an apply changes nothing. It
 * is replaced to rotate, with the variable one higher. The provider has the new key list statements before it says that the
 * key is made (`waitForApiKeyToSync`), so that the secret is written with a key that is known.
 *
 * The one place where a secret value is in Terraform's state: `confluent_api_key.secret`.
 *
 * @see docs/keys.md
 */
export class FlinkApiKeys extends Construct {
  /** The number of the present generation: an expression. */
  readonly generation: number;
  /** The key of the present generation: expressions. */
  readonly current: { readonly id: string; readonly secret: string };
  /** The key that there was before there were generations is taken over. */
  readonly moved: { readonly from: string; readonly to: string };

  constructor(scope: Construct, id: string, props: FlinkApiKeysProps) {
    super(scope, id);
    const { displayName, title, lookups, principal } = props;
    const { serviceAccount, roleBindings } = principal;
    const { flinkRegion, environment } = lookups;
    const generation = new StoredValue(this, 'generation', {
      value: props.generation,
      // Replaced, it takes the variable. It is never gone in between, or the next apply would begin anew with that.
      lifecycle: { createBeforeDestroy: true, ignoreChanges: ['input'] },
    });
    // What goes in is known when Terraform plans; what comes out would not be.
    const number = generation.planned;
    const generations = TerraformIterator.fromList(
      Token.asList(ref(`[for n in [${number} - 1, ${number}] : tostring(n) if n > 0]`)),
    );
    const keys = new ApiKey(this, 'api-key', {
      forEach: generations,
      displayName,
      description: Fn.join('', [
        `Lets the ${title} function manage its statements (generation `,
        generations.value,
        ').',
      ]),
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
    const address = `${keys.terraformResourceType}.${keys.friendlyUniqueId}`;
    const current = `${address}[tostring(${number})]`;
    this.generation = Token.asNumber(ref(number));
    this.current = { id: Token.asString(ref(`${current}.id`)), secret: Token.asString(ref(`${current}.secret`)) };
    this.moved = { from: address, to: `${address}["1"]` };
  }
}
