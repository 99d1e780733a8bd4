import { Fn, ref, TerraformCount, type TerraformResource, TerraformStack, Token } from 'cdktf';

/** How often there is what is only there where a variable says so. */
export const onceIf = (isOn: unknown): TerraformCount => TerraformCount.of(Token.asNumber(Fn.conditional(isOn, 1, 0)));

/** An attribute of such a resource, for others that are there only with it: an expression. */
export function ofOptional(resource: TerraformResource, attribute: 'arn' | 'name'): string {
  const path = `${resource.terraformResourceType}.${resource.friendlyUniqueId}[0].${attribute}`;
  return Token.asString(ref(path, TerraformStack.of(resource)));
}
