import type { Entry } from '../src/functions/entry';
import type { Rule } from '../src/functions/gives';
import { type Group, wordsOf } from '../src/functions/group';

/** By the catalogue's word for it, what a parameter takes; a word that says it itself is not listed. */
const TAKEN: Readonly<Partial<Record<Group, string>>> = {
  boolean: 'condition',
  int: 'INT',
  exact: 'integer or DECIMAL',
  inexact: 'integer, FLOAT or DOUBLE',
  integerOrText: 'integer or text',
  textOrBytes: 'text or bytes',
  numberOrInterval: 'number or interval',
  summand: 'number, moment or interval',
  numberOrNumbers: 'number or array of them',
  jsonable: 'value',
  jsonValueOptions: '{ returning, onEmpty, onError }',
  jsonQueryOptions: '{ returning, wrapper, onEmpty, onError }',
};

/** By the catalogue's word for it, what a function gives; a word that says it itself is not listed. */
const GIVEN: Readonly<Partial<Record<Rule, string>>> = {
  same: "the first one's type",
  varying: 'VARCHAR of its length',
  common: "the arguments' common type",
  'common from 1': 'the common type of all but the first',
  branches: "the branches' common type",
  'branches from 1': "the branches' common type",
  sum: 'as a calculation',
  difference: 'as a calculation',
  product: 'as a calculation',
  quotient: 'as a calculation',
  remainder: 'as a calculation',
  whole: "the first one's type, a DECIMAL without fraction",
  rounded: "the first one's type, a DECIMAL with these digits",
  total: "the first one's type, a DECIMAL with 38 digits",
  average: "the first one's type, a DECIMAL with 38 digits",
  element: 'the element',
  item: 'the element, or the value',
  keys: 'ARRAY of the keys',
  values: 'ARRAY of the values',
  entries: 'ARRAY of ROW(key, value)',
  extended: 'the array',
  array: "ARRAY of the arguments' common type",
  map: 'MAP',
  zipped: 'MAP of the two',
  row: 'ROW',
  returned: 'STRING, or the type of `returning`',
  'array of same': 'ARRAY of it',
  'multiset of same': 'MULTISET of it',
  percentile: 'DOUBLE, or an ARRAY of it',
  moved: 'the common type of value and default',
  millis: "the first one's type, with milliseconds",
};

/** The arguments of an entry, in words. */
export const takenBy = ({ takes }: Entry): string =>
  takes
    .map((parameter) => {
      const [, group = '', how = ''] = /^(.*?)(\?|\.\.\.)?$/.exec(parameter) ?? [];
      const words = wordsOf(group as Group);
      return (
        (words.length > 0 ? words.map((word) => `'${word}'`).join(' or ') : (TAKEN[group as Group] ?? group)) + how
      );
    })
    .join(', ');

export const givenBy = ({ gives }: Entry): string => GIVEN[gives as Rule] ?? gives;

/** When the result of an entry can be NULL, in words. */
export function nullOf({ nulls = 'any', gives }: Entry): string {
  if (gives.startsWith('branches')) return 'where a branch is, or there is no ELSE';
  switch (nulls) {
    case 'any':
      return 'where an argument is';
    case 'any from 1':
      return 'where a value is';
    case 'all':
      return 'where all arguments are';
    case 'never':
      return 'never';
    case 'always':
      return 'maybe';
    case 'any or no rows':
      return 'where all values are, or there are no rows';
    default:
      return nulls === 0 ? 'where the first argument is' : `where argument ${nulls + 1} is`;
  }
}
