import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

function run(script: string, ...args: string[]) {
  const command = ['--require', 'ccaf-cli/typescript', script, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('shows its help, and does nothing', () => {
  expect(run('scripts/release-notes.ts', '--help')).toEqual({
    status: 0,
    stdout: expect.stringContaining('Usage: npm run --silent release:notes -- <tag>\n'),
    stderr: '',
  });
});

it('refuses what it does not know, as a mistake on the command line', () => {
  expect(run('scripts/release-notes.ts', 'engine-v0.1.0', 'again')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'which tag? npm run release:notes -- engine-v<version> (see --help)\n',
  });
});

it('is what each script of package.json runs by, or it reads its command line itself', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  // A project made from this one has no bench/; main.ts is the team's, and reads the environment alone.
  const files = Object.values(scripts)
    .flatMap((command) => command.match(/\S+\.ts\b/g) ?? [])
    .filter((file) => existsSync(join(ROOT, file)));
  expect(files.length).toBeGreaterThan(12);
  const deaf = files.filter(
    (file) => file !== 'main.ts' && !/\brunScript\(|process\.argv|parseArgs\(/.test(read(file)),
  );
  expect(deaf).toEqual([]);
});
