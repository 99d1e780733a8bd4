import { type Column, col, DataType, type Expression, parseDataType } from '../../src';
import type { Family, Kind } from '../../src/types/kind';

/** A column of a kind, named by its family. */
const sample = <K extends Kind>(family: Family): Expression<string, K> => col(family) as Expression<string, never>;

export const text = sample<'text'>('text');
export const boolean = sample<'boolean'>('boolean');
export const integer = sample<'integer'>('integer');
export const decimal = sample<'decimal'>('decimal');
export const float = sample<'float'>('float');
export const bytes = sample<'bytes'>('bytes');
export const date = sample<'date'>('date');
export const time = sample<'time'>('time');
export const timestamp = sample<'timestamp'>('timestamp');
export const timestampLtz = sample<'timestampLtz'>('timestampLtz');
export const dayInterval = sample<'dayInterval'>('dayInterval');
export const yearInterval = sample<'yearInterval'>('yearInterval');
export const variant = sample<'variant'>('variant');
export const array = sample<{ readonly array: 'text' }>('array');
export const multiset = sample<{ readonly multiset: 'text' }>('multiset');
export const map = sample<{ readonly mapKey: 'text'; readonly mapValue: 'text' }>('map');
export const row = sample<{ readonly row: { readonly a: 'text' } }>('row');

const TYPES: Readonly<Record<Family, string>> = {
  text: 'STRING',
  boolean: 'BOOLEAN',
  integer: 'INT',
  decimal: 'DECIMAL(10, 2)',
  float: 'DOUBLE',
  bytes: 'BYTES',
  date: 'DATE',
  time: 'TIME(0)',
  timestamp: 'TIMESTAMP(3)',
  timestampLtz: 'TIMESTAMP_LTZ(3)',
  dayInterval: 'INTERVAL DAY(2) TO SECOND(6)',
  yearInterval: 'INTERVAL YEAR(2) TO MONTH',
  variant: 'VARIANT',
  array: 'ARRAY<STRING NOT NULL>',
  multiset: 'MULTISET<STRING NOT NULL>',
  map: 'MAP<STRING NOT NULL, STRING NOT NULL>',
  row: 'ROW<`a` STRING NOT NULL>',
};

/** The columns of these samples, with NULL in all of them, or in none. */
export const samples = (nullable: boolean): Column[] =>
  Object.entries(TYPES).map(([name, type]) => ({
    name,
    type: new DataType(parseDataType(type, nullable).tree, nullable),
  }));
