import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');

/** Two JVMs start, and statements are deployed six times: on a busy machine that takes minutes. */
jest.setTimeout(600_000);

it('tries an app out on a real Flink, with the rows that the embedded engine gives', () => {
  const command = ['run', '-s', 'local', '--', '--json', '--engine', 'flink', '--app', 'examples/orders'];
  const run = spawnSync('npm', command, { cwd: ROOT, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  // Whole, so that a failure shows what the run said.
  expect(JSON.parse(run.stdout)).toMatchObject({ sinks: [{ sink: { rows: 1_957, checksum: '770e5134ba03ef0d' } }] });
});
