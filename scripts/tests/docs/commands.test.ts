import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { classificationProblems, commandsOf, findKnown, unprovedOptions } from './commands';
import { AT_NIGHT, KNOWN_COMMANDS, NEED_ACCOUNTS } from './known-commands';
import { blocksOf } from './markdown';
import { documents, project, ROOT } from './project';

/** Whether all is run that needs nothing but time: it takes ten minutes, and writes to `dist/`. */
const RUNS_ALL = process.env['TEST_COMMANDS'] === 'true';
const TEN_MINUTES = 600_000;

const needsAccounts = ({ path }: { readonly path: string }): boolean => NEED_ACCOUNTS.includes(path);
const blocks = documents.filter((document) => !needsAccounts(document)).flatMap(({ text }) => commandsOf(text));
const runsWhere = (place: string) => (command: string) => {
  const known = findKnown(command, KNOWN_COMMANDS);
  return known !== undefined && 'provedBy' in known && known.provedBy === place;
};
const runsHere = runsWhere('running it here');
const runsAtNight = runsWhere(AT_NIGHT);

it('classifies every command of the documents, and no other', () => {
  expect(classificationProblems(blocks.flat(), KNOWN_COMMANDS)).toEqual([]);
});

it('has the tests that are to prove a command, with the options that it shows', () => {
  const proofs = KNOWN_COMMANDS.flatMap((known) => ('provedBy' in known ? [known] : []));
  const files = proofs.filter(({ provedBy }) => !provedBy.startsWith('running it'));
  expect(files.filter(({ provedBy }) => !project.paths.has(provedBy))).toEqual([]);
  expect(files.flatMap((known) => unprovedOptions(known, project.read(known.provedBy)))).toEqual([]);
});

it.each(NEED_ACCOUNTS)('can at least be read by bash: %s', (path) => {
  const scripts = documents.filter((document) => document.path === path).flatMap(({ text }) => blocksOf(text, 'sh'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const { text } of scripts) {
    expect(spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  }
});

/** @returns what it printed as its errors, where it failed */
const failureOf = (block: readonly string[], env: Readonly<Record<string, string>>): Promise<string | null> =>
  new Promise((done) => {
    const options = { cwd: ROOT, env: { PATH: process.env['PATH'], ...env }, maxBuffer: 1 << 26 };
    execFile('sh', ['-ec', block.join('\n')], options, (error, _, stderr) => done(error && stderr));
  });

describe('a block', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(blocks.filter((block) => block.some(runsHere)))('works: %s …', async (...block) => {
    expect(block.filter((command) => !runsHere(command))).toEqual([]);
    expect(await failureOf(block, { CDKTF_OUTDIR: join(folder, 'cdktf.out') })).toBeNull();
    expect(existsSync(join(folder, 'cdktf.out/stacks/app/cdk.tf.json'))).toBe(true);
  });

  it('of a document is found', () => {
    expect(blocks.filter((block) => block.some(runsHere))).not.toEqual([]);
  });
});

describe('a block that takes long', () => {
  const long = new Map(blocks.filter((block) => block.some(runsAtNight)).map((block) => [block.join('\n'), block]));

  it('is run as a whole, or not at all', () => {
    expect(long.size).toBeGreaterThan(8);
    expect([...long.values()].flat().filter((command) => !runsAtNight(command))).toEqual([]);
    expect(readFileSync(join(ROOT, '.github/workflows/nightly.yml'), 'utf8')).toContain("TEST_COMMANDS: 'true'");
  });

  if (RUNS_ALL) {
    it.each([...long])('works: %s', async (_, block) => expect(await failureOf(block, {})).toBeNull(), TEN_MINUTES);
  }
});

describe('classification', () => {
  it('finds a new command, one of which only the beginning is known, and one that is gone', () => {
    const markdown =
      '```sh\n# a comment\nnpm ci \\\n  --force\ncurl a |\n  jq .\n```\n1. So:\n   ```sh\n   aws s3 ls\n   ```\n';
    const documented = commandsOf(markdown).flat();
    expect(documented).toEqual(['npm ci --force', 'curl a | jq .', 'aws s3 ls']);
    expect(
      classificationProblems(documented, [
        { command: 'npm ci', provedBy: '.ci/run' },
        { command: 'aws s3', needs: 'AWS' },
      ]),
    ).toEqual([
      "'npm ci --force' is not classified",
      "'curl a | jq .' is not classified",
      "'npm ci' is in no document",
    ]);
  });

  it('finds an option that the proof of a command does not take', () => {
    const known = { command: 'npm run local -- --app a --keep', provedBy: 'a.test.ts' };
    expect(unprovedOptions(known, "run('local', '--keep')")).toEqual([
      "a.test.ts does not prove --app of 'npm run local -- --app a --keep'",
    ]);
  });
});
