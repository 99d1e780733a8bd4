import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');

/** Two JVMs start, and statements are deployed six times: on a busy machine that takes minutes. */
jest.setTimeout(600_000);

interface Report {
  readonly sinks: readonly { readonly sink: { readonly rows: number; readonly checksum: string } }[];
}

it('tries an app out on a real Flink, with the rows that the embedded engine gives', () => {
  const command = ['run', '-s', 'local', '--', '--json', '--engine', 'flink', '--app', 'examples/orders'];
  const run = spawnSync('npm', command, { cwd: ROOT, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const { sinks } = JSON.parse(run.stdout) as Report;
  expect(sinks.map(({ sink }) => sink)).toEqual([{ rows: 1_957, checksum: '770e5134ba03ef0d' }]);
});
