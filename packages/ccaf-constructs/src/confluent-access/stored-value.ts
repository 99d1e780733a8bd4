import { ref, type TerraformMetaArguments, TerraformResource, Token } from 'cdktf';
import type { Construct } from 'constructs';

export interface StoredValueProps extends Pick<TerraformMetaArguments, 'dependsOn' | 'lifecycle'> {
  readonly value: number;
}

/**
 * A number that Terraform keeps in its state: `terraform_data`, which takes no provider.
 *
 * CDKTF has a class for it, which asks for the version of a Terraform on the PATH: to synthesise takes none here.
 */
export class StoredValue extends TerraformResource {
  readonly #value: number;

  constructor(scope: Construct, id: string, { value, ...meta }: StoredValueProps) {
    super(scope, id, { terraformResourceType: 'terraform_data', ...meta });
    this.#value = value;
  }

  /** The number as Terraform plans it: known before it is kept. */
  get planned(): string {
    return `${this.terraformResourceType}.${this.friendlyUniqueId}.input`;
  }

  /** The number once it is kept. */
  get kept(): number {
    return Token.asNumber(ref(`${this.terraformResourceType}.${this.friendlyUniqueId}.output`));
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return { input: this.#value };
  }
}
