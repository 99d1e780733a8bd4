import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ACCEPTED } from './accepted';
import { ASKED } from './cases';
import type { Asked } from './cases/case';
import { askFlink } from './flink';
import { judge, RECORD } from './judge';
import { inexact, matched } from './match';
import { writeRecord } from './record';
import { figures, listed, listOf, wrongCount } from './report';

const USAGE = `npm run judge -- [--only PATTERN] [--all] [--list]
                 [--record [--check]]

Compares the embedded engine with what a real Flink answered.

  --only PATTERN   only expressions of which group, table or text match
  --all            shows all differences of an expression, not the first three
  --list           prints how many evaluations each entry of the list of accepted
                   differences covers now
  --record         asks a real Flink anew, and keeps its answers: needs Java 17
                   and Maven
  --check          with --record: keeps nothing, and fails where Flink answers
                   something else now
`;

const write = (text: string): boolean => process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      all: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  });
  if (values.help) write(USAGE);
  else if (values.record) await record(values.check);
  else await compare(onlyOf(new RegExp(values.only, 'i')), values);
}

interface Shown {
  readonly only: string;
  readonly all: boolean;
  readonly list: boolean;
}

const onlyOf = (pattern: RegExp): readonly Asked[] =>
  ASKED.map(({ table, cases }) => ({
    table,
    cases: cases.filter((one) => pattern.test(`${one.group}: ${one.table}: ${one.expression}`)),
  })).filter(({ cases }) => cases.length > 0);

async function compare(asked: readonly Asked[], { all, list, only }: Shown): Promise<void> {
  const startedAt = performance.now();
  const { judged, record } = await judge(asked);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  const found = matched(
    judged.flatMap(({ differences }) => differences),
    ACCEPTED,
  );
  // Of a part of the expressions, an entry covers a part of what it says.
  const wrong = only === '' ? inexact(found) : [];
  if (list) write(listOf(found));
  else
    write(
      [listed(found.unlisted, all), figures(judged), ...wrong.map(([entry, now]) => wrongCount(entry, now))].join('\n'),
    );
  write(`Flink ${record.versions.flink} on Java ${record.versions.java}; ${seconds} s`);
  process.exitCode = found.unlisted.length + wrong.length > 0 ? 1 : 0;
}

async function record(isCheck: boolean): Promise<void> {
  const startedAt = performance.now();
  const { versions, answerOf } = await askFlink(ASKED, (progress) => write(`  … ${progress}`));
  const [before, now] = [readFileSync(RECORD, 'utf8'), writeRecord(versions, ASKED, answerOf)];
  write(`Flink ${versions.flink} on Java ${versions.java}; ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  if (!isCheck) writeFileSync(RECORD, now);
  else if (before !== now) {
    write(changed(before.split('\n'), now.split('\n')));
    process.exitCode = 1;
  }
}

function changed(before: readonly string[], now: readonly string[]): string {
  const [old, fresh] = [new Set(before), new Set(now)];
  return [
    'Flink answers something else than is recorded:',
    ...before.filter((line) => !fresh.has(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ].join('\n');
}

main().catch((error: unknown) => {
  write(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 2;
});
