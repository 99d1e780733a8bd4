import type { Entry } from '../src/functions/entry';
import { groupAt, turnAt } from '../src/functions/entry';
import { GROUPS, type Group, wordsOf } from '../src/functions/group';
import type { Family } from '../src/types/kind';
import type { Category, Documented } from './documentation';

/** The arguments of what no arguments of any kind will do for: with fewest of them, and with most. */
const OWN: Readonly<Record<string, readonly (readonly string[])[]>> = {
  at: [
    ['array', 'integer'],
    ['map', 'text'],
  ],
  toTimestampLtz: [['integer'], ['text', 'text', 'text']],
};

/** What a wrong argument can be, the first that is one. */
const WRONG: readonly Family[] = ['text', 'integer', 'boolean', 'array', 'timestamp'];

interface Call {
  readonly name: string;
  readonly code: string;
}

/** The API, as the generated file sees it. */
const API = '../../../src';

/** A call of each entry with the fewest arguments and with the most, and one for each place with a wrong argument in it. */
export function callsOf(all: readonly Category[]): string {
  const callable = all.flatMap(({ names }) => names.filter(({ kind, isAlias }) => kind !== 'construct' && !isAlias));
  const right = callable.flatMap((one) => argumentLists(one).map((args) => callOf(one, args)));
  const wrong = callable.flatMap(wrongCalls);
  const words = new Set([...right, ...wrong].flatMap(({ code }) => code.match(/(?<!\.)\b\w+/g) ?? []));
  const used = GROUPS.any.families.filter((family) => words.has(family)).sort();
  return `// Made by \`npm run docs:functions\`; do not edit.
import * as api from '${API}';
import { ${used.join(', ')} } from '../samples';

/** By the name of the function, what must compile, and be right when the app is built. */
export const RIGHT: readonly (readonly [name: string, call: () => api.Expression])[] = [
${right.map(({ name, code }) => `  ['${name}', () => ${code}],`).join('\n')}
];

/** What must not compile, and must be told when it is built all the same. */
export const WRONG: readonly (readonly [name: string, call: () => api.Expression])[] = [
${wrong.map(({ name, code }) => `  // @ts-expect-error\n  ['${name}', () => ${code}],`).join('\n')}
];
`;
}

function callOf({ name, kind }: Documented, args: readonly string[]): Call {
  const [first, ...others] = args;
  return {
    name,
    code: kind === 'method' ? `${first}.${name}(${others.join(', ')})` : `api.${name}(${args.join(', ')})`,
  };
}

/** With the fewest arguments, and with the most; of what can be repeated, once more than needed. */
function argumentLists({ name, entry, kind }: Documented): readonly (readonly string[])[] {
  const own = OWN[name];
  if (own) return own;
  const { takes } = entry;
  const repeated = takes.filter((parameter) => parameter.endsWith('...')).length;
  const needed = takes.filter((parameter) => !/[?.]$/.test(parameter)).length;
  const least = kind === 'method' ? Math.max(needed, 1) : needed;
  const most = repeated === 1 ? takes.length + 1 : takes.length;
  return [...new Set([least, most])].map((count) =>
    Array.from({ length: count }, (_, place) => sampleFor(entry, place, count)),
  );
}

function sampleFor(entry: Entry, place: number, count: number): string {
  const group = place === 0 && count === 1 && entry.alone ? entry.alone : groupAt(entry.takes, place);
  const [word] = wordsOf(group);
  if (word !== undefined) return `'${word}'`;
  if (group.endsWith('Options')) return '{}';
  const [family = 'text'] = GROUPS[group].families;
  return entry.constants?.includes(turnAt(entry.takes, place)) ? (CONSTANTS[family] ?? "'x'") : family;
}

const CONSTANTS: Readonly<Partial<Record<Family, string>>> = { text: "'x'", integer: '1', boolean: 'true' };

/** In each place that does not take anything, something else. */
function wrongCalls(one: Documented): Call[] {
  const args = argumentLists(one).at(-1) ?? [];
  return args.flatMap((_, place) => {
    const wrong = wrongFor(groupAt(one.entry.takes, place));
    if (wrong === undefined) return [];
    return [callOf(one, args.with(place, wrong))];
  });
}

function wrongFor(group: Group): string | undefined {
  if (wordsOf(group).length > 0) return "'WRONG'";
  return WRONG.find((family) => !GROUPS[group].families.includes(family));
}
