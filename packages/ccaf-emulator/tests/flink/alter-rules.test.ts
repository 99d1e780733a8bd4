import { checkAlteration } from '../../src/flink/alter-rules';
import type { ColumnDescription, TableDescription } from '../../src/flink/runtime/protocol';

const column = (name: string, sqlType = 'INT', kind: ColumnDescription['kind'] = 'physical'): ColumnDescription => ({
  name,
  kind,
  sqlType,
  type: { type: 'INTEGER', nullable: true },
});

const TABLE: TableDescription = {
  database: 'lkc-1',
  name: 't',
  topic: 't',
  kind: 'table',
  columns: [column('a'), column('b')],
  primaryKey: [],
  distribution: { kind: 'HASH', columns: ['a'] },
  options: {},
  stored: {},
};
const RAW = { ...TABLE, options: { 'value.format': 'raw' } };

it.each([
  ['added', { columns: [column('a'), column('b'), column('c')] }, "The physical column 'c' cannot be added"],
  ['dropped', { columns: [column('a')] }, "The physical column 'b' cannot be dropped"],
  ['of another type', { columns: [column('a', 'BIGINT'), column('b')] }, "evolve the schema of the subject 't-key'"],
  ['turned round', { columns: [column('b'), column('a')] }, 'the order of physical columns'],
  ['given a key', { primaryKey: ['a'] }, 'Changing the keys of a table'],
  ['spread otherwise', { distribution: { kind: 'HASH', columns: ['b'] } }, 'Changing the keys of a table'],
] as const)('columns and keys cannot be %s', (_, change, reason) => {
  expect(() => checkAlteration({ ...TABLE, ...change }, TABLE)).toThrow(reason);
});

it('other columns, and the type of one without a schema, can be changed', () => {
  const computed = { columns: [column('p', 'INT', 'metadata'), ...TABLE.columns, column('c', 'INT', 'computed')] };
  expect(() => checkAlteration({ ...TABLE, ...computed }, TABLE)).not.toThrow();
  expect(() => checkAlteration({ ...RAW, columns: [column('a'), column('b', 'STRING')] }, RAW)).not.toThrow();
});
