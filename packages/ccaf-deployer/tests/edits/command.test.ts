import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { read } from '../../simulation/command-line';

const ROOT = join(__dirname, '../../../..');

/** What the command prints, and how it ends. */
function simulate(...args: string[]): {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
} {
  const script = join(__dirname, '../../simulation/main.ts');
  const options = { cwd: ROOT, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, ['--require', 'ccaf-cli/typescript', script, ...args], options);
}

it('counts what deploys came to', () => {
  const { stdout, status } = simulate('--sequences', '2', '--seed', '1');
  expect(stdout).toMatch(/^\n2 sequences of seed 1 in [\d.]+ s; 0 went wrong\n/);
  expect(stdout).toContain('     2  deploy: unchanged\n');
  expect(status).toBe(0);
});

it('tells a sequence step by step, and what went wrong in it', () => {
  const sequence = JSON.stringify({ server: {}, steps: [['deploy'], ['rename'], ['deploy']] });
  const honest = simulate('--replay', sequence);
  expect(honest.stdout).toContain('deploy ax v1: t1 → s1; depots.live by /ccaf → unchanged (4 calls)');
  expect(honest.status).toBe(0);
  const planted = simulate('--replay', sequence, '--plant', 'renamed');
  expect(planted.stdout).toContain('WRONG more than one statement writes s1');
  expect(planted.status).toBe(1);
});

it('tells a mix of checks and accidents, and who is called', () => {
  const mix = JSON.stringify({ server: {}, steps: [['deploy'], ['wait', 20], ['fail'], ['wait', 6]] });
  const { stdout, status } = simulate('--watch', '--replay', mix);
  expect(stdout).toMatch(/ parcels-s1-\w+ fails\n.* watch-a-page is ALARM\n/s);
  expect(status).toBe(0);
});

it('explains itself on a terminal of 80 columns', () => {
  const { stdout, status } = simulate('--help');
  expect(stdout).toContain('npm run simulate -- [--sequences <number>]');
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(status).toBe(0);
});

it.each([
  [['--plant', 'nothing'], "there is no fault 'nothing'; expected one of renamed, moved-secret,"],
  [['--sequenses', '2'], "Unknown option '--sequenses'; expected some of --help, --sequences, --seed, "],
  [['--sequences', 'many'], "--sequences must be a whole number from 1, got 'many'"],
  [['--sequences', '0'], "--sequences must be a whole number from 1, got '0'"],
  [['--replay', '{}'], "--replay must be a sequence, as it is printed where one went wrong, got '{}'"],
  [['--replay', '{'], "--replay must be a sequence, as it is printed where one went wrong, got '{'"],
])('takes no mistake for a campaign without a find: %j', (args, mistake) => {
  expect(() => read(args)).toThrow(mistake);
});

it('tells a mistake in one line', () => {
  const { stdout, stderr, status } = simulate('--sequences', 'many');
  expect([stdout, stderr, status]).toEqual([
    '',
    "--sequences must be a whole number from 1, got 'many' (see --help)\n",
    2,
  ]);
});
