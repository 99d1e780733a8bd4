import { LocalTerraformError } from './errors';
import { type Binding, type BindingKind, bindingKind, moduleOf } from './source';

/** What is read of a synthesised stack: the types of its providers, resources and data sources. */
export interface StackTypes {
  readonly provider?: Readonly<Record<string, unknown>>;
  readonly resource?: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * The bindings of all that some synthesised stacks use, each once.
 *
 * @throws LocalTerraformError `binding_source_missing` for a type that no installed package of bindings has.
 * @example loadBindings([{ provider: { aws: [{}] }, resource: { aws_iam_role: {} } }]) // [AwsProvider, IamRole]
 */
export function loadBindings(stacks: readonly StackTypes[]): Binding[] {
  const wanted = stacks.flatMap(({ provider = {}, resource = {}, data = {} }) => [
    ...Object.keys(provider).map((type) => ['provider', type] as const),
    ...Object.keys(resource)
      .filter((type) => type !== BUILT_IN)
      .map((type) => ['resource', type] as const),
    ...Object.keys(data).map((type) => ['dataSource', type] as const),
  ]);
  const once = new Map(wanted.map(([kind, type]) => [`${kind} ${type}`, [kind, type] as const]));
  return [...once.values()].map(([kind, type]) => loadBinding(kind, type));
}

/** A resource of Terraform's own, which no provider serves. */
const BUILT_IN = 'terraform_data';

function loadBinding(kind: BindingKind, type: string): Binding {
  const module = moduleOf(kind, type);
  const found = Object.values(required(module, type)).find((one) => isBinding(one) && bindingKind(one) === kind);
  if (found !== undefined) return found as Binding;
  throw new LocalTerraformError('binding_source_missing', `${module} has no binding of ${type}`);
}

function required(module: string, type: string): object {
  try {
    return require(module) as object;
  } catch (cause) {
    const what = `no binding of ${type}: expected the module ${module}`;
    throw new LocalTerraformError('binding_source_missing', what, { cause });
  }
}

const isBinding = (value: unknown): value is Binding => typeof value === 'function' && 'tfResourceType' in value;
