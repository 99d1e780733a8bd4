import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(__dirname, '../../..');

/**
 * Files that pin versions, and who moves them. The workspaces of npm are moved with the lock file of the root, and the
 * actions of this repository use none of others.
 */
const ECOSYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)package-lock\.json$/, 'npm'],
  [/(^|\/)requirements\.txt$/, 'pip'],
  [/(^|\/)pom\.xml$/, 'maven'],
  [/(^|\/)go\.mod$/, 'gomod'],
  [/(^|\/)Dockerfile$/, 'docker'],
  [/^\.devcontainer\/devcontainer\.json$/, 'devcontainers'],
  [/^\.github\/workflows\/.*\.yml$/, 'github-actions'],
];
/** Those that Dependabot finds from the root. */
const AT_ROOT = ['devcontainers .devcontainer', 'github-actions .github/workflows'];

interface Update {
  readonly 'package-ecosystem': string;
  readonly directory?: string;
  readonly directories?: readonly string[];
}

it('has Dependabot look at each file that pins a version', () => {
  const { updates } = parse(readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8')) as { updates: Update[] };
  const looked = updates.flatMap(({ 'package-ecosystem': ecosystem, directory, directories = [] }) =>
    [...directories, ...(directory === undefined ? [] : [directory])].map((folder) => `${ecosystem} ${folder}`),
  );
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  const pinned = files.split('\n').flatMap((file) => {
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
    return ECOSYSTEMS.filter(([pattern]) => pattern.test(file)).map(
      ([, ecosystem]) => `${ecosystem} /${AT_ROOT.includes(`${ecosystem} ${folder}`) ? '' : folder}`,
    );
  });
  expect([...new Set(pinned)].sort()).toEqual([...new Set(looked)].sort());
});

it('leaves no other pin but those that say with what they are moved', () => {
  const PIN = /['"` ](?:npm:)?([@a-z][\w./@-]*[@:]v?\d+\.\d+\.\d+)/g;
  const files = execFileSync('git', ['ls-files', 'scripts', 'packages', '.github', '.devcontainer'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const sources = files
    .split('\n')
    .filter((file) => /\.(ts|cjs|yml|json|java)$/.test(file) && !/\/tests\/|lock|schema/.test(file));
  const pins = sources.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(PIN)].map(([, pin = '']) => `${file} ${pin}`),
  );
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(pins).toEqual([
    // With cdktf, whose command line and generator they are.
    `packages/ccaf-cli/src/deploy/cdktf.ts cdktf-cli@${dependencies['cdktf']}`,
    `scripts/generate-bindings.ts @cdktf/provider-generator@${dependencies['cdktf']}`,
    // What the generator of bindings needs beside it.
    'scripts/generate-bindings.ts codemaker@1.112.0',
    // By hand, with decision 0001: the night shows that they still do.
    'scripts/prove-cdktn.ts @cdktn/provider-aws@25.7.0',
    'scripts/prove-cdktn.ts cdktn@0.24.0',
  ]);
});

it('takes the same Terraform in each workflow and in the dev container: the oldest that the stacks accept', () => {
  const files = execFileSync('git', ['ls-files', '.github', '.devcontainer'], { cwd: ROOT, encoding: 'utf8' });
  const said = files
    .split('\n')
    .flatMap((file) =>
      file === ''
        ? []
        : [...readFileSync(join(ROOT, file), 'utf8').matchAll(/terraform\S*[ :{"]+(?:version": ")?(\d+\.\d+\.\d+)/gi)],
    );
  expect(said.length).toBeGreaterThan(5);
  expect([...new Set(said.map(([, version]) => version))]).toEqual(['1.11.4']);
});
