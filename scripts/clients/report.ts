import { textTable } from 'ccaf-cli/terminal';
import type { Outcome, Result } from './operations';

/** What an engine has to reach: the part of the operations that work; the embedded one may refuse the others by name. */
const BARS: Readonly<Record<string, number>> = { embedded: 0.8, flink: 0.95 };

/** A table of at most 80 columns, what did not work, and whether the bar is reached. */
export function report(
  engine: string,
  results: readonly Result[],
): { readonly text: string; readonly isGood: boolean } {
  const count = (outcome: Outcome, some = results): number => some.filter((one) => one.outcome === outcome).length;
  const groups = [...new Set(results.map(({ group }) => group))];
  const row = (title: string, some: readonly Result[]): readonly string[] => [
    title,
    ...[some.length, count('works', some), count('refused', some), count('fails', some)].map(String),
  ];
  const table = textTable(
    [
      { title: 'group' },
      ...['operations', 'work', 'refused', 'fail'].map((title) => ({ title, align: 'right' as const })),
    ],
    [
      ...groups.map((group) =>
        row(
          group,
          results.filter((one) => one.group === group),
        ),
      ),
      row('all', results),
    ],
  );
  const share = count('works') / results.length;
  const bar = BARS[engine] ?? 1;
  const isGood = share >= bar && (engine !== 'embedded' || count('fails') === 0);
  const others = results.filter(({ outcome }) => outcome !== 'works');
  const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
  const wanted = `${percent(bar)}${engine === 'embedded' ? ', the rest refused by name' : ''}`;
  const verdict = `${engine}: ${count('works')} of ${results.length} work (${percent(share)}); wanted: ${wanted}`;
  return {
    text: [...table, '', ...others.flatMap(detail), ...(others.length > 0 ? [''] : []), verdict].join('\n'),
    isGood,
  };
}

const COLUMNS = 80;

function detail({ group, id, outcome, told }: Result): readonly string[] {
  const text = told.replaceAll(/\s+/g, ' ');
  const mark = outcome === 'refused' ? '-' : '✗';
  const head = `${mark} ${group}/${id}`;
  if (outcome === 'refused') return [head];
  const lines = text.match(new RegExp(`.{1,${COLUMNS - 4}}`, 'gu')) ?? [];
  return [head, ...lines.map((line) => `    ${line}`)];
}
