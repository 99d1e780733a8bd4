import { allEntries, nameOfEntry } from '../src/catalogue/catalogue';
import type { Category, Documented } from './documentation';
import { givenBy, nullOf, takenBy } from './words';

const HEAD = `# Functions

This page is for whoever writes a query: all functions and operators of the [Table
API](../packages/flink-table-api/README.md), by their names in TypeScript, which are those of Flink's Table API in Java,
and shorter ones beside them. \`npm run docs:functions\` makes this page from the catalogue in
\`packages/flink-table-api/src/catalogue/\`; a test compares each example with its SQL.

A name with a point is called on a value, which is its first argument; the other names are imported. An argument
with \`?\` can be left out, one with \`...\` can be repeated. An argument is an expression or a constant: text, a
number, a boolean, a \`Date\`, a \`Uint8Array\`. A wrong one does not compile if its type is known; otherwise it is
refused when the app is built over the real tables, which have all types.

NULL is SQL's: \`col('a').eq(1)\` is NULL where \`a\` is, and \`not\` of NULL is NULL, as in Java; Python's \`~\` is
\`isNotTrue\`. In the tables, "maybe" means that Flink takes the result for one that can be NULL, whatever the arguments
are.

Missing on purpose: Java's \`then\` is \`ifThenElse\`, because an object with a \`then\` counts as a promise, and its
\`log(base, value)\` is \`value.log(base)\`. Casts are in [what a query can
say](../packages/flink-table-api/README.md#what-a-query-can-say).
`;

/** The page of all functions, as Markdown. */
export const pageOf = (all: readonly Category[]): string =>
  [HEAD, ...inOrder(all).map((category) => sectionOf(category))].join('\n');

/** In the order in which the catalogue lists them. */
function inOrder(all: readonly Category[]): Category[] {
  const places = [...allEntries().keys()];
  const placeOf = ({ names }: Category): number =>
    Math.min(...names.map(({ entry }) => places.indexOf(nameOfEntry(entry))));
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function sectionOf({ file, names }: Category): string {
  const title = file === 'json' ? 'JSON' : file.charAt(0).toUpperCase() + file.slice(1).replaceAll('-', ' ');
  const entries = [...new Set(names.map(({ entry }) => entry))];
  const rows = entries.map((entry) => rowOf(names.filter((name) => name.entry === entry)));
  return `## ${title}

| name | what it gives | takes | type | NULL | example | SQL |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

/** A row for an entry with all of its names. */
function rowOf(names: readonly Documented[]): string {
  const [first] = names;
  const { example, text = '' } = names.find((name) => name.example !== undefined) ?? first ?? {};
  if (first === undefined) return '';
  const { entry } = first;
  const cells = [
    names.map((name) => code(name.kind === 'method' ? `.${name.name}` : name.name)).join(', '),
    [text, ...remarksOn(entry)].join(' '),
    first.kind === 'construct' ? '' : code(takenBy(entry)),
    givenBy(entry),
    nullOf(entry),
    code(example?.code ?? ''),
    code(example?.sql ?? ''),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const remarksOn = ({ over, isDeterministic, isUndocumented }: Documented['entry']): string[] => [
  ...(over === 'group' ? ['An aggregate.'] : []),
  ...(over === 'window' ? ['Before OVER only.'] : []),
  ...(isDeterministic === false ? ['Not deterministic.'] : []),
  ...(isUndocumented ? ['In Flink 2.1, but on no page of Confluent Cloud.'] : []),
];

/** A code span, whatever is in it. */
const code = (text: string): string => (text === '' ? '' : text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
