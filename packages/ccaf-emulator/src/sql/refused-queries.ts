import type { Refusal } from './refusals';

/** Where a query may begin. */
export const QUERIES: readonly Refusal[] = [
  ['WITH', 'WITH (common table expressions)'],
  ['TABLE', 'TABLE as a query'],
];

/** Behind SELECT, before what is selected. A hint there is STATE_TTL or one of joins. */
export const SELECTIONS: readonly Refusal[] = [
  ['STREAM', 'SELECT STREAM'],
  ['/*+', 'A hint behind SELECT'],
];

/** Behind WHERE, GROUP BY and HAVING. */
export const CLAUSES: readonly Refusal[] = [['WINDOW'], ['QUALIFY']];

/** In the place of a key of GROUP BY. */
export const GROUPINGS: readonly Refusal[] = [
  ['GROUPING SETS'],
  ['ROLLUP|CUBE (', '$1'],
  ['( )', 'GROUP BY ()'],
  ['ALL|DISTINCT', 'GROUP BY $1'],
];

/** Behind a query or a key of ORDER BY, where rows are cut off or their order is told. */
export const RANGES: readonly Refusal[] = [['OFFSET'], ['FETCH'], ['LIMIT ALL'], ['NULLS FIRST|LAST']];

/** In the place of a table, in FROM. */
export const SOURCES: readonly Refusal[] = [['LATERAL'], ['UNNEST']];

/** Behind a table or a query, in FROM. */
export const READINGS: readonly Refusal[] = [
  ['FOR SYSTEM_TIME', 'FOR SYSTEM_TIME AS OF'],
  ['MATCH_RECOGNIZE'],
  ['TABLESAMPLE'],
  ['PIVOT|UNPIVOT|EXTEND', '$1', 'not the cloud'],
];

/** Behind an alias in FROM. */
export const ALIASES: readonly Refusal[] = [['(', 'An alias with a list of columns'], ...READINGS];
