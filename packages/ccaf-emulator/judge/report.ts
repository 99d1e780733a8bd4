import type { Accepted } from './accepted';
import { shown } from './answer';
import type { Difference, Kind } from './compare';
import { groupBy } from './group-by';
import type { Judged } from './judge';
import type { Matched } from './match';

const KINDS: readonly Kind[] = ['A', 'B', 'C', 'D'];
const WIDTH = 80;
/** So many differences of an expression are shown, unless all are asked for. */
const SHOWN = 3;

const cut = (text: string, width: number): string => (text.length > width ? `${text.slice(0, width - 1)}…` : text);
const count = (figure: number): string => figure.toLocaleString('en-US');

/** Figures of each group, and of all. */
export function figures(judged: readonly Judged[]): string {
  const groups = [...groupBy(judged, ({ asked }) => asked.group), ['all', judged] as const];
  const rows = groups.map(([group, some]) => {
    const differences = some.flatMap((one) => one.differences);
    return [
      group.padEnd(18),
      count(some.length).padStart(8),
      count(some.filter(({ refusedByBoth }) => refusedByBoth).length).padStart(8),
      count(sum(some.filter(({ refusedByBoth }) => !refusedByBoth).map(({ evaluations }) => evaluations))).padStart(9),
      ...KINDS.map((kind) => count(differences.filter((one) => one.kind === kind).length).padStart(7)),
    ].join(' ');
  });
  const heads = ['group'.padEnd(18), ' express.', ' refused', 'evaluat.', '     A', '     B', '     C', '     D'];
  return [heads.join(' '), ...rows].join('\n');
}

/** How many evaluations fail on both, and how many of them for the same reason, word by word. */
export function words(judged: readonly Judged[]): string {
  const [fail, same] = [sum(judged.map(({ bothFail }) => bothFail)), sum(judged.map(({ sameWords }) => sameWords))];
  return `${count(fail)} evaluations fail on both, ${count(same)} of them with the same words`;
}

/** Differences expression by expression. */
export function listed(differences: readonly Difference[], isAll: boolean): string {
  const expressions = groupBy(
    differences,
    ({ kind, asked }) => `${kind} ${asked.group}: ${asked.table}: ${asked.expression}`,
  );
  return [...expressions]
    .map(([title, some]) => {
      const lines = (isAll ? some : some.slice(0, SHOWN)).map(line);
      const more = some.length > lines.length ? [`    … and ${count(some.length - lines.length)} more`] : [];
      return [cut(title, WIDTH), ...lines, ...more].join('\n');
    })
    .join('\n');
}

function line({ isOfTypes, values, flink, local }: Difference): string {
  const what = isOfTypes ? 'type' : values.map((value) => shown(value)).join(' , ');
  const beginning = `    ${cut(what, 24)} → ${cut(shown(flink), 24)} | here `;
  return `${beginning}${cut(shown(local), WIDTH - beginning.length)}`;
}

/** The entries with what they cover now, and what none covers. */
export function listOf({ counts, unlisted }: Matched): string {
  const entries = [...counts].map(
    ([{ kind, cause, evaluations }, now]) =>
      `${now === evaluations ? ' ' : '≠'} ${count(now).padStart(6)} ${count(evaluations).padStart(6)} ${kind} ${cause}`,
  );
  return [
    `${'now'.padStart(8)} ${'listed'.padStart(6)}`,
    ...entries,
    `${count(unlisted.length).padStart(8)} on no entry`,
  ].join('\n');
}

/** An entry that has to be made exact. */
export const wrongCount = ({ cause, evaluations }: Accepted, now: number): string =>
  `'${cause}' says that ${count(evaluations)} evaluations differ, and ${count(now)} do`;

const sum = (figuresOf: readonly number[]): number => figuresOf.reduce((total, figure) => total + figure, 0);
