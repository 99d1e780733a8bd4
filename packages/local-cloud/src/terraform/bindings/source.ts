import { readFileSync } from 'node:fs';
import { LocalTerraformError } from './errors';

/** A class of CDKTF provider bindings: a provider, a resource or a data source. */
export type Binding = { readonly name: string; readonly tfResourceType: string; readonly prototype: object };

/** What a binding stands for. */
export type BindingKind = 'provider' | 'resource' | 'dataSource';

const KINDS: { readonly [baseClass: string]: BindingKind } = {
  TerraformProvider: 'provider',
  TerraformResource: 'resource',
  TerraformDataSource: 'dataSource',
};

/**
 * What a binding stands for, from the class that it extends.
 *
 * @throws LocalTerraformError `binding_not_understood` where the class extends none of CDKTF's three.
 */
export function bindingKind(binding: Binding): BindingKind {
  const base: unknown = Object.getPrototypeOf(binding);
  const kind = typeof base === 'function' ? KINDS[base.name] : undefined;
  if (kind !== undefined) return kind;
  throw new LocalTerraformError(
    'binding_not_understood',
    `${binding.name} is not a CDKTF binding: expected a class that extends ${Object.keys(KINDS).join(', ')}`,
  );
}

/** The name of the provider that a binding belongs to, e.g. `aws` for `aws_lambda_function`. */
export function providerName(binding: Binding): string {
  return binding.tfResourceType.split('_')[0] ?? binding.tfResourceType;
}

/**
 * The TypeScript that `cdktf get` generated for a binding.
 *
 * It is looked for in `@cdktf/provider-<name>/lib/<folder>`: a prebuilt package ships it inside the source map of its
 * JavaScript. The folder follows from the type: `aws_iam_role` is `iam-role`, the data source `aws_region` is
 * `data-aws-region`, the provider is `provider`.
 *
 * @throws LocalTerraformError `binding_source_missing` where there is none.
 */
export function bindingSource(binding: Binding): string {
  const file = moduleFile(binding);
  const source = embeddedSource(readFileSync(file, 'utf8'));
  if (source !== undefined) return source;
  throw new LocalTerraformError(
    'binding_source_missing',
    `no TypeScript source of ${binding.tfResourceType}: expected an inline source map in ${file}`,
  );
}

function moduleFile(binding: Binding): string {
  const module = moduleOf(bindingKind(binding), binding.tfResourceType);
  try {
    return require.resolve(module);
  } catch (cause) {
    throw new LocalTerraformError(
      'binding_source_missing',
      `no TypeScript source of ${binding.tfResourceType}: expected the module ${module}`,
      { cause },
    );
  }
}

/**
 * The module that has the binding of a type.
 *
 * @example moduleOf('dataSource', 'aws_region') // '@cdktf/provider-aws/lib/data-aws-region'
 */
export function moduleOf(kind: BindingKind, type: string): string {
  const [provider = type] = type.split('_');
  const name = type.slice(provider.length + 1).replaceAll('_', '-');
  const folder = { provider: 'provider', dataSource: `data-${provider}-${name}`, resource: name }[kind];
  return `@cdktf/provider-${provider}/lib/${folder}`;
}

function embeddedSource(javascript: string): string | undefined {
  const map = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)/.exec(javascript)?.[1];
  if (map === undefined) return undefined;
  const parsed: unknown = JSON.parse(Buffer.from(map, 'base64').toString('utf8'));
  if (typeof parsed !== 'object' || parsed === null || !('sourcesContent' in parsed)) return undefined;
  const contents: unknown = parsed.sourcesContent;
  const source: unknown = Array.isArray(contents) ? contents[0] : undefined;
  return typeof source === 'string' ? source : undefined;
}
