import type { Kinds } from '../../src';
import { DataTypes, parseDataType, Table } from '../../src';

const ROWTIME = { name: '$rowtime', type: DataTypes.TIMESTAMP_LTZ(3).notNull() };

/** A table with these columns, each written as a type, and the time of its records. */
const tableWith = <Row extends Kinds>(name: string, types: Readonly<Record<keyof Row, string>>): Table<Row> =>
  new Table({
    kind: 'scan',
    path: [name],
    columns: Object.entries<string>(types).map(([column, type]) => ({ name: column, type: parseDataType(type, true) })),
    hidden: [ROWTIME],
  });

export const orders = tableWith<{
  id: 'integer';
  customer: 'text';
  amount: 'decimal';
  paid: 'boolean';
  tags: { array: 'text' };
}>('orders', { id: 'BIGINT', customer: 'STRING', amount: 'DECIMAL(10, 2)', paid: 'BOOLEAN', tags: 'ARRAY<STRING>' });

export const customers = tableWith<{ name: 'text'; city: 'text' }>('customers', { name: 'STRING', city: 'STRING' });
