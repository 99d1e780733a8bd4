import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { classificationProblems, commandsOf, findKnown } from './commands';
import { KNOWN_COMMANDS, NEED_ACCOUNTS } from './known-commands';
import { blocksOf } from './markdown';
import { documents, project, ROOT } from './project';

const needsAccounts = ({ path }: { readonly path: string }): boolean => NEED_ACCOUNTS.includes(path);
const blocks = documents.filter((document) => !needsAccounts(document)).flatMap(({ text }) => commandsOf(text));
const runs = (command: string): boolean => {
  const known = findKnown(command, KNOWN_COMMANDS);
  return known !== undefined && 'provedBy' in known && known.provedBy === 'running it here';
};

it('classifies every command of the documents, and no other', () => {
  expect(classificationProblems(blocks.flat(), KNOWN_COMMANDS)).toEqual([]);
});

it('has the tests that are to prove a command', () => {
  const proofs = KNOWN_COMMANDS.flatMap((known) => ('provedBy' in known ? [known.provedBy] : []));
  const files = proofs.filter((proof) => proof !== 'running it here');
  expect(files.filter((file) => !project.paths.has(file))).toEqual([]);
});

it.each(NEED_ACCOUNTS)('can at least be read by bash: %s', (path) => {
  const scripts = documents.filter((document) => document.path === path).flatMap(({ text }) => blocksOf(text, 'sh'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const { text } of scripts) {
    expect(spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  }
});

describe('a block', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(blocks.filter((block) => block.some(runs)))('works: %s …', async (...block) => {
    expect(block.filter((command) => !runs(command))).toEqual([]);
    const env = { PATH: process.env['PATH'], CDKTF_OUTDIR: join(folder, 'cdktf.out') };
    const failure = await new Promise((done) =>
      execFile('sh', ['-ec', block.join('\n')], { cwd: ROOT, env }, (error, _, stderr) => done(error && stderr)),
    );
    expect(failure).toBeNull();
    expect(existsSync(join(folder, 'cdktf.out/stacks/app/cdk.tf.json'))).toBe(true);
  });

  it('of a document is found', () => {
    expect(blocks.filter((block) => block.some(runs))).not.toEqual([]);
  });
});

describe('classification', () => {
  it('finds a new command, one of which only the beginning is known, and one that is gone', () => {
    const markdown = '```sh\n# a comment\nnpm ci \\\n  --force\ncurl a |\n  jq .\naws s3 ls\n```\n';
    const [documented = []] = commandsOf(markdown);
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
});
