import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCEPTED, ASKED } from 'ccaf-emulator/judge';
import { differingExamples } from '../judge/examples';
import { partOf } from '../judge/part-of';

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

it('takes the cases of which group, table and expression match, and says so where none does', () => {
  expect(partOf(ASKED, 'TRIM\\(x\\)$').flatMap(({ cases }) => cases.map(({ expression }) => expression))).toEqual([
    'TRIM(x)',
    'LTRIM(x)',
    'RTRIM(x)',
  ]);
  expect(() => partOf(ASKED, 'no such case')).toThrow(
    "no case matches 'no such case', which is compared with 'group: table",
  );
  expect(() => partOf(ASKED, 'UPPER(')).toThrow(
    '--only must be a regular expression, with \\ before a literal bracket',
  );
});
