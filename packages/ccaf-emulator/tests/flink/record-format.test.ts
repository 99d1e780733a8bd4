import type { Column } from '../../src/catalog/table';
import { avroSchemaOf } from '../../src/flink/avro/schema-of';
import { recordFormat } from '../../src/flink/record-format';
import { SchemaRegistry } from '../../src/flink/schema-registry';
import { type FlinkType, STRING } from '../../src/sql';

const column = (name: string, type: FlinkType, nullable = true): Column => ({
  name,
  type,
  nullable,
  physicalName: name,
});
const tags: FlinkType = {
  root: 'MAP',
  key: { type: STRING, nullable: false },
  value: { type: { root: 'INTEGER' }, nullable: true },
};
const size: FlinkType = { root: 'ROW', fields: [{ name: 'w', type: { root: 'DOUBLE' }, nullable: true }] };
const COLUMNS = [
  column('id', STRING, false),
  column('big', { root: 'BIGINT' }),
  column('price', { root: 'DECIMAL', precision: 10, scale: 2 }),
  column('day', { root: 'DATE' }),
  column('at', { root: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', precision: 3 }),
  column('blob', { root: 'VARBINARY', length: 9 }),
  column('tags', tags),
  column('sizes', { root: 'ARRAY', element: { type: size, nullable: true } }),
];
const ROW = [
  'x',
  '-9223372036854775808',
  '-12.30',
  '1969-12-31',
  '1969-12-31 23:59:59.999',
  "x'00ff'",
  [
    ['a', '1'],
    ['b', null],
  ],
  [['1.5'], null],
];
const NULLS = ['y', null, null, null, null, null, null, null];

function formatted(format: string) {
  const registry = new SchemaRegistry();
  registry.register('t-value', avroSchemaOf(COLUMNS));
  return { registry, written: recordFormat(format, 't-value', registry) };
}

it.each(['avro-registry', 'json-registry'])(
  'gives back in %s what it has written, before 1970 and inside others',
  (format) => {
    const { written } = formatted(format);
    const columns = format === 'json-registry' ? COLUMNS.filter(({ name }) => name !== 'big') : COLUMNS;
    const kept = (row: readonly unknown[]) => row.filter((_, index) => columns.includes(COLUMNS[index] as Column));
    for (const row of [ROW, NULLS]) {
      expect(written.read(written.write(kept(row) as string[], columns), columns)).toEqual(kept(row));
    }
  },
);

it('writes Avro as its specification has it, behind the id of the schema', () => {
  const registry = new SchemaRegistry();
  registry.register('t-value', avroSchemaOf(COLUMNS.slice(0, 3)));
  const bytes = recordFormat('avro-registry', 't-value', registry).write(['ab', '-64', '1.00'], COLUMNS.slice(0, 3));
  expect(bytes.toString('hex')).toBe('0000000001' + '046162' + '027f' + '020264');
});

it('reads by the schema that a record was written with, and knows nothing of columns that came later', () => {
  const { registry, written } = formatted('avro-registry');
  const bytes = written.write(ROW as string[], COLUMNS);
  const wider = [...COLUMNS, column('extra', STRING)];
  registry.register('t-value', avroSchemaOf(wider));
  expect(written.read(bytes, wider)).toEqual([...ROW, null]);
});

it.each([
  ['a key that is no record', 'string', [column('key', STRING)], ['k1']],
  [
    'a union of several types, which is a field for each',
    { type: 'record', name: 'r', fields: [{ name: 'u', type: ['null', 'string', 'int'] }] },
    [
      column('u', {
        root: 'ROW',
        fields: [
          { name: 'string', type: STRING, nullable: true },
          { name: 'int', type: { root: 'INTEGER' }, nullable: true },
        ],
      }),
    ],
    [[null, '5']],
  ],
])('gives back %s', (_, schema, columns, row) => {
  const registry = new SchemaRegistry();
  registry.register('t-key', schema);
  const format = recordFormat('avro-registry', 't-key', registry);
  expect(format.read(format.write(row, columns), columns)).toEqual(row);
});

it('reads what was written before a column was added with its default', () => {
  const registry = new SchemaRegistry();
  const fields = [{ name: 'id', type: 'string' }];
  registry.register('t-value', { type: 'record', name: 'r', fields });
  const format = recordFormat('avro-registry', 't-value', registry);
  const old = format.write(['x'], [column('id', STRING, false)]);
  const added = { name: 'n', type: 'int', default: 7 };
  registry.register('t-value', { type: 'record', name: 'r', fields: [...fields, added] });
  const columns = [column('id', STRING, false), column('n', { root: 'INTEGER' }, false)];
  expect(format.read(old, columns)).toEqual(['x', '7']);
});
