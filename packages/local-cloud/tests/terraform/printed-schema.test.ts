import { readFileSync } from 'node:fs';
import { startProviders } from '../../src/terraform';
import { deriveSchema } from '../../src/terraform/bindings/derive-schema';
import { loadBindings } from '../../src/terraform/bindings/load';
import { printedSchema } from '../../src/terraform/bindings/printed-schema';
import { type Binding, bindingKind, moduleOf } from '../../src/terraform/bindings/source';
import type { Block } from '../../src/terraform/protocol/schema';
import { describeWithTerraform } from './describe-with-terraform';
import { Workspace } from './workspace';

interface Printed {
  readonly provider_schemas: Readonly<
    Record<string, { readonly resource_schemas: object; readonly data_source_schemas: object }>
  >;
}

const SOURCE = 'registry.terraform.io/confluentinc/confluent';
const PRINTED = JSON.parse(readFileSync(require.resolve('@cdktf/provider-confluent/schema.json'), 'utf8')) as Printed;
const confluent = PRINTED.provider_schemas[SOURCE] ?? { resource_schemas: {}, data_source_schemas: {} };
const BINDINGS = loadBindings([
  {
    provider: { confluent: {} },
    resource: { ...confluent.resource_schemas },
    data: { ...confluent.data_source_schemas },
  },
]);

/** What a binding carries of its schema: neither descriptions, nor what is sensitive or deprecated. */
function bare({ attributes, blocks }: Block): Block {
  return {
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, { type, required, optional, computed }]) => [
        name,
        { type, required, optional, computed },
      ]),
    ),
    blocks: Object.fromEntries(
      Object.entries(blocks).map(([name, nested]) => [name, { ...nested, block: bare(nested.block) }]),
    ),
  };
}

const sourceOf = (binding: Binding): string =>
  readFileSync(require.resolve(moduleOf(bindingKind(binding), binding.tfResourceType)), 'utf8');

it.each(BINDINGS.map((binding) => [bindingKind(binding), binding.tfResourceType, binding] as const))(
  'the binding of the %s %s says of each argument what the provider printed',
  (_, __, binding) => {
    const printed = printedSchema(binding)?.block ?? { attributes: {}, blocks: {} };
    expect(deriveSchema(binding, sourceOf(binding))).toEqual(bare(printed));
  },
);

it('a package of bindings without a printed schema has none', () => {
  const [role] = loadBindings([{ resource: { aws_iam_role: {} } }]);
  expect(role && printedSchema(role)).toBeUndefined();
});

describeWithTerraform('Terraform', () => {
  it('prints of the emulated provider, word by word, what the real one printed', async () => {
    const providers = await startProviders({ bindings: BINDINGS, invoke: async () => ({ payload: '{}' }) });
    const required_providers = { confluent: { source: 'confluentinc/confluent' } };
    const workspace = new Workspace(() => providers, { terraform: { required_providers } });
    const served = JSON.parse(await workspace.ok('providers', 'schema', '-json')) as Printed;
    workspace.remove();
    await providers.close();
    expect(served.provider_schemas).toEqual(PRINTED.provider_schemas);
  });
});
