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
const AT_ROOT = /^(\.devcontainer|\.github\/workflows)$/;

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
      ([, ecosystem]) => `${ecosystem} /${AT_ROOT.test(folder) ? '' : folder}`,
    );
  });
  expect([...new Set(pinned)].sort()).toEqual([...new Set(looked)].sort());
});
