import { type Asked, asked, single, slug } from './case';
import { DATES, NUMBERS, TIMES, WORDS } from './texts';
import { VALUES } from './values';

const TEXTS = ['STRING', 'VARCHAR(3)', 'CHAR(5)', 'BYTES', 'BOOLEAN'];
const NUMERIC = [
  'TINYINT',
  'SMALLINT',
  'INT',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'DECIMAL(10, 2)',
  'DECIMAL(38, 0)',
  'DECIMAL(5, 3)',
];
const DAYS = ['DATE', 'TIMESTAMP(0)', 'TIMESTAMP(3)', 'TIMESTAMP(6)', 'TIMESTAMP_LTZ(3)', 'TIMESTAMP_LTZ(6)'];
const HOURS = ['TIME(0)', 'TIME(3)'];

const both = (targets: readonly string[]) => ({
  cast: targets.map((type) => `CAST(x AS ${type})`),
  'try cast': targets.map((type) => `TRY_CAST(x AS ${type})`),
});

/** Each type into each, and what comes out of a table as it went in. */
export const casts: readonly Asked[] = [
  asked(single('words', 'STRING', WORDS), {
    identity: ['x'],
    'is null': ['x IS NULL', 'x IS NOT NULL'],
    ...both(TEXTS),
  }),
  asked(single('number_texts', 'STRING', NUMBERS), both(NUMERIC)),
  asked(single('date_texts', 'STRING', DATES), both(DAYS)),
  asked(single('time_texts', 'STRING', TIMES), both(HOURS)),
  ...Object.entries(VALUES).map(([type, values]) =>
    asked(single(`of_${slug(type)}`, type, values), {
      identity: ['x'],
      'is null': ['x IS NULL', 'x IS NOT NULL'],
      ...both([...TEXTS, ...NUMERIC, ...DAYS, ...HOURS]),
    }),
  ),
];
