import { DataTypes } from 'flink-table-api';
import { type Inferred, queryDifferences, stateDifferences } from '../../src/reconcile/differences';
import { parseTraits } from '../../src/statements/traits';

const inferred: Inferred = {
  columns: [
    { name: 'id', type: DataTypes.STRING().notNull() },
    { name: 'total', type: DataTypes.DECIMAL(10, 2) },
  ],
  traits: { changes: 'append', isStateful: false },
};
const id = { name: 'id', type: { type: 'VARCHAR', nullable: false, length: 2_147_483_647 } };
const total = { name: 'total', type: { type: 'DECIMAL', nullable: true, precision: 10, scale: 2 } };
const told = (more: object) => parseTraits({ is_append_only: true, schema: { columns: [id, total] }, ...more });

it('finds none where the server says the same, or nothing', () => {
  expect(queryDifferences(inferred, told({}))).toEqual([]);
  expect(queryDifferences(inferred, parseTraits(undefined))).toEqual([]);
});

it('finds another changelog and other types', () => {
  const columns = [
    { ...id, type: { ...id.type, nullable: true } },
    { ...total, type: { ...total.type, scale: 3 } },
  ];
  expect(queryDifferences(inferred, told({ is_append_only: false, schema: { columns } }))).toEqual([
    'the query is updating, but was taken for append',
    "the column 'id' is STRING, but was taken for STRING NOT NULL",
    "the column 'total' is DECIMAL(10, 3), but was taken for DECIMAL(10, 2)",
  ]);
});

it('compares no type that this version does not know', () => {
  const columns = [{ name: 'id', type: { type: 'GEOGRAPHY', nullable: true } }];
  expect(queryDifferences(inferred, told({ schema: { columns } }))).toEqual([]);
});

it('finds state that was not inferred', () => {
  const explained = { text: '', states: [{ operator: 'StreamJoin', size: 'high' }], warnings: [] };
  expect(stateDifferences({ isStateful: false }, explained)).toEqual([
    'StreamJoin keeps state, but the query was taken for stateless',
  ]);
  expect(stateDifferences({ isStateful: true }, explained)).toEqual([]);
});

it('reads types within types as SQL spells them', () => {
  const text = { type: 'VARCHAR', nullable: true, length: 5 };
  const time = { type: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', nullable: false, precision: 3 };
  const row = { type: 'ROW', nullable: true, fields: [{ name: 'a`b', field_type: time }] };
  const columns = [
    { name: 'm', type: { type: 'MAP', nullable: true, key_type: text, value_type: row } },
    { name: 'a', type: { type: 'ARRAY', nullable: false, element_type: { type: 'INTEGER', nullable: false } } },
    { name: 'x', type: { type: 'ARRAY', nullable: false, element_type: { type: 'GEOGRAPHY', nullable: false } } },
  ];
  expect(parseTraits({ schema: { columns } }).columns).toEqual([
    { name: 'm', type: 'MAP<VARCHAR(5), ROW<`a``b` TIMESTAMP_LTZ(3) NOT NULL>>', nullable: true },
    { name: 'a', type: 'ARRAY<INT NOT NULL>', nullable: false },
    { name: 'x', type: undefined, nullable: false },
  ]);
});
