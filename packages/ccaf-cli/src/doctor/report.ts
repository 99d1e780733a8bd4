import type { Engine, Finding, Use } from './checks';

const WIDTH = 80;
const WORDS: Readonly<Record<Finding['state'], string>> = { ok: 'ok', missing: 'MISSING', later: 'later' };

/** What was found, use by use, a line for each thing; at most 80 columns, but for names that are longer. */
export function reportOf(uses: readonly Use[]): string {
  return uses.map((use) => [...wrap(use.title, ''), ...use.findings.flatMap(linesOf), ''].join('\n')).join('\n');
}

function linesOf({ name, state, found, fix }: Finding): readonly string[] {
  const start = `  ${WORDS[state].padEnd(8)} ${name.padEnd(10)} `;
  return wrap(`${start}${found}${fix ? `: ${fix}` : ''}`, ' '.repeat(start.length));
}

/** Breaks a line at blanks; what comes after the first line is set below its text. */
function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = text;
  while (line.length > WIDTH) {
    const at = line.lastIndexOf(' ', WIDTH);
    if (at <= indent.length) break;
    lines.push(line.slice(0, at));
    line = `${indent}${line.slice(at + 1)}`;
  }
  return [...lines, line];
}

/** What the engine that is asked about lacks, by its name. */
export const lacksOf = (uses: readonly Use[], engine: Engine): readonly string[] =>
  uses
    .filter((use) => use.engine === engine || use.engine === 'embedded')
    .flatMap(({ findings }) => findings.filter(({ state }) => state === 'missing').map(({ name }) => name));
