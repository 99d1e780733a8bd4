import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

interface Schema {
  readonly provider_versions: Readonly<Record<string, string>>;
  readonly provider_schemas: Readonly<
    Record<string, { readonly resource_schemas: object; readonly data_source_schemas: object }>
  >;
}

const schema = JSON.parse(readFileSync(join(ROOT, 'schema.json'), 'utf8')) as Schema;
const [source = ''] = Object.keys(schema.provider_schemas);
const { resource_schemas: resources, data_source_schemas: lookups } = schema.provider_schemas[source] ?? {
  resource_schemas: {},
  data_source_schemas: {},
};

const folderOf = (type: string): string => type.replace(/^confluent_/, '').replaceAll('_', '-');
const expected = [
  'provider',
  ...Object.keys(resources).map(folderOf),
  ...Object.keys(lookups).map((type) => `data-confluent-${folderOf(type)}`),
].sort();

it('has a binding of each resource and data source of the schema, and no other', () => {
  expect(readdirSync(join(ROOT, 'lib')).sort()).toEqual(expected);
  expect(expected.length).toBeGreaterThan(9);
});

it('has declarations of each binding, so that its source is never compiled with the project', () => {
  expect(expected.filter((name) => !existsSync(join(ROOT, 'types', name, 'index.d.ts')))).toEqual([]);
});

it.each(expected)('says in %s which version it was generated from', (name) => {
  const text = readFileSync(join(ROOT, 'lib', name, 'index.ts'), 'utf8');
  expect(text).toContain(schema.provider_versions[source]);
});
