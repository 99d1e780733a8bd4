import type { Difference } from './compare';

/** One cause of differences that is left as it is. */
export interface Accepted {
  readonly cause: string;
  readonly reason: string;
  readonly about: Difference['about'];
  /** The group and the SQL: `function round: SELECT …`. */
  readonly query: RegExp;
  /** What Flink says. @default - anything */
  readonly flink?: RegExp;
  /** What the Table API says. @default - anything */
  readonly ours?: RegExp;
}

/** All of them. Each difference belongs to the first entry that covers it, and each entry covers one at least. */
export const ACCEPTED: readonly Accepted[] = [
  {
    cause: 'text compared with what is no text',
    reason:
      'Flink casts the text at each row, and fails at one that is none; the Table API asks for a cast, which says so',
    about: 'refusal',
    query: /./,
    flink: /^v /,
    ours: /(STRING|CHAR).* cannot be compared with|cannot be compared with .*(STRING|CHAR)/,
  },
  {
    cause: 'functions of windows that a stream has not',
    reason: 'documented for Confluent Cloud, and not in streams of open-source Flink',
    about: 'refusal',
    query: /^over (lead|percentRank|cumeDist|ntile):/,
    flink: /Function is not supported in stream mode/,
  },
  {
    cause: 'a share of PERCENTILE that may be NULL, or an array that holds NULL',
    reason: 'Flink takes what is NOT NULL; shares are constants as a rule',
    about: 'refusal',
    query: /PERCENTILE/,
    flink: /Invalid input arguments/,
  },
  {
    cause: 'an interval for a number in an array',
    reason: 'Flink takes it as a number of milliseconds or months; the Table API asks for a cast',
    about: 'refusal',
    query: /ARRAY_\w+\(.*INTERVAL/,
    flink: /^v /,
  },
  {
    cause: 'keys of JSON that are no constants',
    reason: 'Flink plans them where another key is a constant, and refuses them alone; the Table API takes constants',
    about: 'refusal',
    query: /JSON_OBJECT/,
    flink: /^v /,
  },
  {
    cause: 'VARIANT of several sources',
    reason: 'Flink 2.3 brings them to no common type, not even to their own, and says so in words',
    about: 'refusal',
    query: /variant/,
    flink: /No assign rules for VARIANT/,
  },
  {
    cause: 'JSON of a row that holds what JSON does not',
    reason: 'the Table API looks at a value, not into it; Flink says so in words',
    about: 'refusal',
    query: /ROW\(/,
    flink: /cannot be converted into JSON/,
  },
  {
    cause: 'parts that a moment does not have',
    reason: 'a year of a TIME, a microsecond of a DATE: Flink says so in words',
    about: 'refusal',
    query: /EXTRACT/,
    flink: /can not be applied to|Cannot apply 'EXTRACT'/,
  },
  {
    cause: 'the number of a row within a window as a key',
    reason: 'Flink takes it for a key over all windows, which it is not: rows of two windows have the same numbers',
    about: 'upsertKey',
    query: /^query first of each window:/,
  },
];
