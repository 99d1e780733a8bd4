import { type Column, DataTypes, Table } from '../src';
import { CUSTOMERS, ORDERS, PLACE, type PlannedTable, RATES, SHIPMENTS, STOCK_CHANGES } from './tables';

const ROWTIME: Column = { name: '$rowtime', type: DataTypes.TIMESTAMP_LTZ(3).notNull() };

/** A table as a query reads it. */
const scanOf = ({ name, columns, changes, primaryKey }: PlannedTable): Table =>
  new Table({
    kind: 'scan',
    path: [...PLACE, name],
    columns: Object.entries(columns).map(([column, type]) => ({ name: column, type })),
    hidden: [ROWTIME],
    changelogMode: changes,
    ...(primaryKey && { primaryKey }),
  });

export const orders = scanOf(ORDERS);
export const shipments = scanOf(SHIPMENTS);
export const customers = scanOf(CUSTOMERS);
export const rates = scanOf(RATES);
export const stockChanges = scanOf(STOCK_CHANGES);
