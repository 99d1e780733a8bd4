import { ALL } from '../catalogue/catalogue';

/** What is of many rows in SQL, besides the aggregates of the catalogue. */
const WORDS = /\b(?:OVER|SELECT|MATCH_RECOGNIZE)\b/;

const QUOTED = /'(?:[^']|'')*'|`(?:[^`]|``)*`/g;

/**
 * What a text of SQL has that is of many rows: a word, or the call of an aggregate. It keeps state, which nobody could know
 * of a value within a row. Functions of users are of one row: Confluent Cloud has scalar ones and table functions. Source:
 * Confluent's documentation of user-defined functions.
 */
export function manyRowsIn(text: string): string | undefined {
  const plain = text.replace(QUOTED, "''").toUpperCase();
  const word = WORDS.exec(plain)?.[0];
  if (word !== undefined) return word;
  const calls = [...plain.matchAll(/(?<![\w.$])(\w+)\s*\(/g)].map(([, name = '']) => name);
  const name = calls.find((one) => aggregateNames().has(one));
  return name === undefined ? undefined : `${name}(…)`;
}

let names: ReadonlySet<string> | undefined;

/** The names of aggregates in SQL. */
function aggregateNames(): ReadonlySet<string> {
  names ??= new Set(
    ALL.flatMap((all) => Object.values(all)).flatMap(({ over, form }) => {
      if (over !== 'group') return [];
      if (form.form === 'call') return [form.name];
      return form.form === 'pattern' ? form.patterns.flatMap((text) => /^\w+/.exec(text)?.[0] ?? []) : [];
    }),
  );
  return names;
}
