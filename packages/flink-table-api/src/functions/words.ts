/** Words of SQL that stand in a call as they are, by the word that an entry says of a parameter. */
export const WORDS = {
  /** Of EXTRACT. */
  momentPart: [
    'YEAR',
    'QUARTER',
    'MONTH',
    'WEEK',
    'DAY',
    'DOY',
    'DOW',
    'HOUR',
    'MINUTE',
    'SECOND',
    'MILLISECOND',
    'MICROSECOND',
    'NANOSECOND',
    'EPOCH',
    'ISODOW',
    'ISOYEAR',
    'DECADE',
    'CENTURY',
    'MILLENNIUM',
  ],
  /** Of FLOOR and CEIL. */
  roundingUnit: [
    'YEAR',
    'QUARTER',
    'MONTH',
    'WEEK',
    'DAY',
    'HOUR',
    'MINUTE',
    'SECOND',
    'MILLISECOND',
    'DECADE',
    'CENTURY',
    'MILLENNIUM',
  ],
  /** Of TIMESTAMPDIFF and TIMESTAMPADD. */
  momentUnit: ['YEAR', 'QUARTER', 'MONTH', 'WEEK', 'DAY', 'HOUR', 'MINUTE', 'SECOND'],
  onNull: ['NULL', 'ABSENT'],
  nullTreatment: ['RESPECT NULLS', 'IGNORE NULLS'],
  jsonKind: ['VALUE', 'SCALAR', 'ARRAY', 'OBJECT'],
  jsonTruth: ['TRUE', 'FALSE', 'UNKNOWN', 'ERROR'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WordGroup = keyof typeof WORDS;
