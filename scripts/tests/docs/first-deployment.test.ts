import { readFileSync } from 'node:fs';
import { CASES } from 'ccaf-emulator/conformance';

/** The last column of the page's table. */
const tried = readFileSync('docs/first-deployment.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| behaviour'))
  .map((line) => line.split('|').at(-2)?.trim());

it('has one row for each case, and says of each other row that it is not tried', () => {
  const named = tried.filter((cell) => cell !== '—');
  expect(named.toSorted()).toEqual(CASES.map(({ id }) => `\`${id}\``).toSorted());
  expect(tried.length).toBeGreaterThan(named.length);
});
