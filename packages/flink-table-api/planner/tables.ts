import { type DataType, DataTypes, quoteIdentifier } from '../src';

/** A table as the planner is told of it. */
export interface PlannedTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, DataType>>;
  readonly changes: 'append' | 'upsert' | 'retract';
  readonly primaryKey?: readonly string[];
}

/** The catalog and the database of all of them; `planner/flink/PlannedCatalog.java` has the same. */
export const PLACE = ['cat', 'db'] as const;

/** A type of each sort, by the name of its column; where a family has several, the first one stands for it. */
const TYPES: Readonly<Record<string, DataType>> = {
  string: DataTypes.STRING(),
  char_3: DataTypes.CHAR(3),
  varchar_5: DataTypes.VARCHAR(5),
  boolean: DataTypes.BOOLEAN(),
  int: DataTypes.INT(),
  tinyint: DataTypes.TINYINT(),
  smallint: DataTypes.SMALLINT(),
  bigint: DataTypes.BIGINT(),
  decimal_10_2: DataTypes.DECIMAL(10, 2),
  decimal_38_18: DataTypes.DECIMAL(38, 18),
  double: DataTypes.DOUBLE(),
  float: DataTypes.FLOAT(),
  bytes: DataTypes.BYTES(),
  binary_4: DataTypes.BINARY(4),
  date: DataTypes.DATE(),
  time_0: DataTypes.TIME(0),
  timestamp_3: DataTypes.TIMESTAMP(3),
  timestamp_6: DataTypes.TIMESTAMP(6),
  timestamp_ltz_3: DataTypes.TIMESTAMP_LTZ(3),
  timestamp_ltz_6: DataTypes.TIMESTAMP_LTZ(6),
  variant: DataTypes.VARIANT(),
  array_int: DataTypes.ARRAY(DataTypes.INT()),
  array_string: DataTypes.ARRAY(DataTypes.STRING().notNull()),
  map_string_int: DataTypes.MAP(DataTypes.STRING().notNull(), DataTypes.INT()),
  multiset_string: DataTypes.MULTISET(DataTypes.STRING()),
  row_a_b: DataTypes.ROW({ a: DataTypes.INT().notNull(), b: DataTypes.STRING() }),
};

/** Of each type two columns, one of which may be NULL. */
export const EVERY_TYPE: PlannedTable = {
  name: 'every_type',
  columns: Object.fromEntries(
    Object.entries(TYPES).flatMap(([name, type]) => [
      [name, type.notNull()],
      [`${name}_or_null`, type],
    ]),
  ),
  changes: 'append',
};

/** Rows that are added only. */
export const ORDERS: PlannedTable = {
  name: 'orders',
  columns: {
    order_id: DataTypes.BIGINT().notNull(),
    customer_id: DataTypes.INT().notNull(),
    product: DataTypes.STRING(),
    currency: DataTypes.STRING().notNull(),
    price: DataTypes.DECIMAL(10, 2),
    quantity: DataTypes.INT(),
    tags: DataTypes.ARRAY(DataTypes.STRING()),
    address: DataTypes.ROW({ city: DataTypes.STRING(), zip: DataTypes.INT().notNull() }),
  },
  changes: 'append',
};

export const SHIPMENTS: PlannedTable = {
  name: 'shipments',
  columns: {
    shipment_id: DataTypes.BIGINT().notNull(),
    order_id: DataTypes.BIGINT().notNull(),
    carrier: DataTypes.STRING(),
    weight: DataTypes.INT(),
  },
  changes: 'append',
};

/** Rows that are replaced by their key. */
export const CUSTOMERS: PlannedTable = {
  name: 'customers',
  columns: {
    customer_id: DataTypes.INT().notNull(),
    name: DataTypes.STRING(),
    city: DataTypes.STRING(),
    phones: DataTypes.ARRAY(DataTypes.STRING().notNull()),
  },
  changes: 'upsert',
  primaryKey: ['customer_id'],
};

/** Versions by key and time. */
export const RATES: PlannedTable = {
  name: 'rates',
  columns: { currency: DataTypes.STRING().notNull(), rate: DataTypes.DECIMAL(10, 4) },
  changes: 'upsert',
  primaryKey: ['currency'],
};

/** Rows that are taken back, without a key. */
export const STOCK_CHANGES: PlannedTable = {
  name: 'stock_changes',
  columns: {
    product: DataTypes.STRING(),
    depot: DataTypes.STRING(),
    quantity: DataTypes.INT(),
  },
  changes: 'retract',
};

const TOTALS = { product: DataTypes.STRING().notNull(), total: DataTypes.BIGINT() };

/** What is written: a log, a table with a key, and one that takes rows back. */
export const SINKS: readonly PlannedTable[] = [
  { name: 'totals_log', columns: { product: DataTypes.STRING(), total: DataTypes.BIGINT() }, changes: 'append' },
  { name: 'totals', columns: TOTALS, changes: 'upsert', primaryKey: ['product'] },
  {
    name: 'moments',
    columns: { id: DataTypes.BIGINT(), at: DataTypes.TIMESTAMP_LTZ(3), seen_at: DataTypes.TIMESTAMP_LTZ(3) },
    changes: 'append',
  },
  { name: 'totals_retracted', columns: { product: DataTypes.STRING(), total: DataTypes.BIGINT() }, changes: 'retract' },
];

/** All that is declared. */
export const TABLES: readonly PlannedTable[] = [
  EVERY_TYPE,
  ORDERS,
  SHIPMENTS,
  CUSTOMERS,
  RATES,
  STOCK_CHANGES,
  ...SINKS,
];

/**
 * As Confluent Cloud would declare a table: each has the hidden column of the record's time, and a watermark on it.
 *
 * https://docs.confluent.io/cloud/current/flink/reference/statements/create-table.html#rowtime
 */
export const declarationOf = ({ name, columns, changes, primaryKey }: PlannedTable): string =>
  [
    `CREATE TABLE ${quoteIdentifier(name)} (`,
    [
      ...Object.entries(columns).map(([column, type]) => `  ${quoteIdentifier(column)} ${type}`),
      "  `$rowtime` TIMESTAMP_LTZ(3) NOT NULL METADATA FROM 'timestamp' VIRTUAL",
      "  WATERMARK FOR `$rowtime` AS `$rowtime` - INTERVAL '0.050' SECOND",
      ...(primaryKey ? [`  PRIMARY KEY (${primaryKey.map(quoteIdentifier).join(', ')}) NOT ENFORCED`] : []),
    ].join(',\n'),
    `) WITH ('changelog.mode' = '${changes}')`,
  ].join('\n');
