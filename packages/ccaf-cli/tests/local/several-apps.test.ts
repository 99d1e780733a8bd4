import { join } from 'node:path';
import { ccaf, ROOT } from '../project';

const cwd = join(ROOT, 'examples/stock');
const env = { ...process.env, PATH: '' };

it('deploys two apps, changes one and breaks the other, and tells of both in lines of at most 80 characters', async () => {
  const { code, stdout, stderr } = await ccaf(['local'], { cwd, env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(stdout).toMatch(/^\nreceiving, shipping on a local emulator of Confluent Cloud for Apache Flink\n/);
  expect(stdout).toMatch(
    / {2}✓ deploy {8}created, \d+ API calls\n {18}stock-stock-in-\w{12} is RUNNING\n {18}stock-stock-out-\w{12} is RUNNING\n/,
  );
  expect(stdout).toContain(`  ✓ sink          stock_in 1,446 rows, as computed without SQL
  ✓ sink          stock_out 1,008 rows, as computed without SQL
  ✓ deploy again  unchanged, 4 API calls; 2,454 rows
  ✓ change it     receiving evolved, shipping unchanged; `);
  expect(stdout).toMatch(
    / {2}✓ break it {6}apply failed, (rolled back|what was written stays); .*\n( {2}✓ mend it .*\n)? {2}✓ look at it {4}well; .*\n {2}✓ lose a right {2}ALARM \S+-receiving-page\n(.*\n)* {18}ill; .*\n {2}✓ give it back {2}OK \S+-receiving-page\n {18}well; .*\n {2}✓ tear down {5}stopped \d statements?/,
  );
  expect(stdout).toContain('\nThe statements\n\n-- receiving\n\nCREATE TABLE `local`.`sample`.`stock_in` (\n');
  expect(stdout).toContain(`
sink       source             read  dropped  written
---------  ----------------  -----  -------  -------
stock_in   stock_moves       2,000    1,054      946
stock_in   returned_parcels    500        0      500
stock_out  stock_moves       2,000      992    1,008

stock_in had exactly the 1,446 rows that a computation without SQL gives
(checksum over every column 2abb57ff63ea0f46), also after an app was
`);
});

it('prints the SQL of each app under its name', async () => {
  const { stdout } = await ccaf(['sql'], { cwd, env });
  expect(stdout).toMatch(/^-- receiving\n\nCREATE TABLE `local`\.`sample`\.`stock_in` \(\n/);
  expect(stdout).toMatch(/;\n\n-- shipping\n\nCREATE TABLE `local`\.`sample`\.`stock_out` \(\n/);
});
