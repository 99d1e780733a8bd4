import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCEPTED } from 'ccaf-emulator/judge';
import { differingExamples } from '../judge/examples';

it('makes of the SQL of each example what Flink makes of it', async () => {
  expect(await differingExamples()).toEqual([]);
});

it('tells in docs/judge.md what is accepted, and why', () => {
  const page = readFileSync(join(__dirname, '../../docs/judge.md'), 'utf8');
  const rows = ACCEPTED.map(
    ({ kind, evaluations, cause, reason }) => `| ${kind} | ${evaluations} | ${cause} | ${reason} |`,
  );
  expect(page.split('\n').filter((line) => /^\| [BCD] \| \d/.test(line))).toEqual(rows);
});
