import type { Capabilities } from '../engine/capabilities';
import { AGGREGATES } from './aggregates';
import { FUNCTIONS } from './functions';

/** Clauses, operators and statements that are run wherever they stand. */
const CONSTRUCTS = [
  'ALTER TABLE … ADD (metadata column)',
  'ALTER TABLE … MODIFY (raw key or value)',
  'ALTER TABLE … SET',
  'AND, OR, NOT',
  'BETWEEN',
  'CASE',
  'CAST, TRY_CAST',
  'CREATE TABLE',
  'CREATE TABLE AS',
  'DESCRIBE',
  'DROP TABLE',
  'EXPLAIN',
  'IN (values)',
  'INSERT INTO',
  'IS [NOT] NULL',
  'LIKE',
  'LIMIT',
  'OPTIONS hint',
  'SELECT',
  'SHOW CATALOGS, DATABASES, TABLES, FUNCTIONS, CREATE TABLE',
  'UNION ALL',
  'VALUES',
  'WHERE',
  'sub-query in FROM',
];

/** What only a query can have that ends: with `sql.snapshot.mode` = `now`. */
const BOUNDED = ['DISTINCT', 'GROUP BY', 'ORDER BY'];

/** What the embedded engine runs; it refuses the rest by its name. */
export const CAPABILITIES: Capabilities & { readonly bounded: readonly string[] } = {
  functions: [...new Set([...Object.keys(FUNCTIONS), ...AGGREGATES])].sort(),
  constructs: CONSTRUCTS,
  bounded: BOUNDED,
};
