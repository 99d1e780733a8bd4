import type { Refusal } from './refusals';

/** Behind the name or the options of a new table: what it is made like. */
export const TABLE_MODELS: readonly Refusal[] = [
  ['LIKE', 'CREATE TABLE … LIKE'],
  ['USING CONNECTION', 'USING CONNECTION', 'the cloud alone'],
];

/** Behind the columns of a new table. */
export const TABLE_SOURCES: readonly Refusal[] = [
  ['AS', 'CREATE TABLE with columns, AS SELECT'],
  ...TABLE_MODELS,
  ['PARTITIONED BY', 'PARTITIONED BY', 'not the cloud'],
];

/** Behind a column that has a name and nothing more. */
export const NO_TYPE: readonly Refusal[] = [[',|)', 'CREATE TABLE with columns, AS SELECT']];

/** Among the columns of a new table, and behind the type of one. */
export const CONSTRAINTS: readonly Refusal[] = [['UNIQUE', 'UNIQUE', 'not the cloud']];

export const DISTRIBUTIONS: readonly Refusal[] = [['RANGE', 'DISTRIBUTED BY RANGE', 'not the cloud']];

export const TYPES: readonly Refusal[] = [
  ['VARIANT|BITMAP', 'The type $1'],
  ['RAW (', 'The type RAW', 'not the cloud'],
  ['STRUCTURED <', 'A structured type', 'not the cloud'],
];

/** Types of which there are values and no columns. */
export const INTERVALS: readonly Refusal[] = [
  ['INTERVAL YEAR|QUARTER|MONTH|WEEK|DAY|HOUR|MINUTE|SECOND', 'The type INTERVAL'],
];

/** Behind the target of an INSERT. */
export const TARGETS: readonly Refusal[] = [
  ['/*+', 'A hint on the target of INSERT'],
  ['PARTITION', 'INSERT INTO … PARTITION', 'not the cloud'],
];

/**
 * Behind the name of an altered table.
 *
 * Source: docs.confluent.io/cloud/current/flink/reference/statements/alter-table.html
 */
export const ALTERATIONS: readonly Refusal[] = [
  ['RENAME TO', 'ALTER TABLE … RENAME TO', 'not the cloud'],
  ['RENAME', 'ALTER TABLE … RENAME', 'not the cloud'],
  ['RESET', 'ALTER TABLE … RESET'],
  ['DROP WATERMARK', 'ALTER TABLE … DROP WATERMARK'],
  ['DROP CONSTRAINT', 'ALTER TABLE … DROP CONSTRAINT', 'the cloud alone'],
  ['DROP DISTRIBUTION|PARTITION', 'ALTER TABLE … DROP $2', 'not the cloud'],
  ['DROP PRIMARY KEY', 'ALTER TABLE … DROP PRIMARY KEY', 'the cloud alone'],
  ['DROP', 'ALTER TABLE … DROP'],
  ['ADD|MODIFY WATERMARK', 'ALTER TABLE … $1 WATERMARK'],
  ['ADD|MODIFY CONSTRAINT', 'ALTER TABLE … $1 CONSTRAINT', 'the cloud alone'],
  ['ADD|MODIFY DISTRIBUTION|PARTITION|UNIQUE', 'ALTER TABLE … $1 $2', 'not the cloud'],
  ['ADD|MODIFY PRIMARY KEY', 'ALTER TABLE … $1 PRIMARY KEY', 'the cloud alone'],
  ['ADD IF NOT EXISTS PARTITION', 'ALTER TABLE … ADD PARTITION', 'not the cloud'],
];

/** Among what ALTER TABLE adds or changes in parentheses. */
export const ALTERED_ELEMENTS: readonly Refusal[] = [['WATERMARK|CONSTRAINT|UNIQUE|PRIMARY', 'ALTER TABLE … with $1']];

/** Behind a column that ALTER TABLE adds. */
export const COLUMN_PLACES: readonly Refusal[] = [['FIRST|AFTER', 'ALTER TABLE … $1']];
