import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { notesOf } from '../../release/notes';
import { unwrapped } from '../../release/unwrapped';
import { type Manifest, versionsOf } from '../../release/versions';

const ROOT = resolve(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const CHANGELOG = `# Changelog

## [Unreleased]

## [0.2.0] - 2026-12-01

### Added

- Faster.

## [0.1.0]

## [0.0.1] - 2026-01-01
`;

const versions = (version: string) =>
  new Map([
    ['packages/a/package.json', version],
    ['packages/b/package.json', '0.2.0'],
  ]);

it('gives the section of the version', () => {
  expect(notesOf({ tag: 'engine-v0.2.0', changelog: CHANGELOG, versions: versions('0.2.0') })).toBe(
    '### Added\n\n- Faster.\n',
  );
});

it('leads links to the files as they were released', () => {
  const changelog = '## [0.2.0] - 2026-12-01\n\n[a](docs/a.md#b) [c](#d) [e](https://example.com/f)\n';
  const repository = 'https://github.com/teams/engine';
  expect(notesOf({ tag: 'engine-v0.2.0', changelog, versions: new Map(), repository })).toBe(
    '[a](https://github.com/teams/engine/blob/engine-v0.2.0/docs/a.md#b) ' +
      '[c](https://github.com/teams/engine/blob/engine-v0.2.0/CHANGELOG.md#d) [e](https://example.com/f)\n',
  );
});

it.each([
  ['v0.2.0', "a tag of the engine is 'engine-v' and a version, such as engine-v0.2.0"],
  ['engine-v0.2.0', 'packages/a/package.json says version 0.1.0'],
  [
    'engine-v0.1.0',
    "packages/b/package.json says version 0.2.0; '## [0.1.0]' in CHANGELOG.md has no date; '## [0.1.0]' in CHANGELOG.md says nothing",
  ],
  [
    'engine-v0.3.0',
    "packages/a/package.json says version 0.1.0; packages/b/package.json says version 0.2.0; CHANGELOG.md has no section '## [0.3.0] - <date>'",
  ],
])('refuses %s with all that keeps it', (tag, problems) => {
  expect(() => notesOf({ tag, changelog: CHANGELOG, versions: versions('0.1.0') })).toThrow(
    `no release '${tag}': ${problems}. Correct it on main, and set the tag there`,
  );
});

it('refuses a version that has two sections, and what is unreleased', () => {
  const changelog =
    '## [Unreleased]\n\n- To come.\n\n## [0.2.0] - 2026-12-01\n\n- a\n\n## [0.2.0] - 2026-11-01\n\n- b\n';
  expect(() => notesOf({ tag: 'engine-v0.2.0', changelog, versions: new Map() })).toThrow(
    "no release 'engine-v0.2.0': CHANGELOG.md has 2 sections '## [0.2.0]'; what '## [Unreleased]' in CHANGELOG.md says " +
      'would be in the release, and not in its notes. Correct it on main, and set the tag there',
  );
});

it('looks at the versions that packages say of themselves and of each other', () => {
  const manifests = new Map([
    [
      'a.json',
      { name: 'a', version: '0.2.0', dependencies: { b: '0.1.0', undici: '7.0.0' }, devDependencies: { c: '*' } },
    ],
    ['b.json', { name: 'b', version: '0.2.0' }],
    ['c.json', { name: 'c', version: '0.2.0', devDependencies: { a: '0.2.0' } }],
  ]);
  expect([...versionsOf(manifests)]).toEqual([
    ['a.json', '0.2.0'],
    ["'b' in a.json", '0.1.0'],
    ['b.json', '0.2.0'],
    ['c.json', '0.2.0'],
    ["'a' in c.json", '0.2.0'],
  ]);
});

it('could make the release that this changelog has last, by what the packages say', () => {
  const manifests = readdirSync(join(ROOT, 'packages'))
    .filter((name) => name !== 'provider-confluent')
    .map((name) => `packages/${name}/package.json`);
  const versions = versionsOf(new Map(manifests.map((path) => [path, JSON.parse(read(path)) as Manifest])));
  // What came since is of the next release.
  const changelog = read('CHANGELOG.md').replace(/^## \[Unreleased\].*?(?=^## )/ms, '## [Unreleased]\n\n');
  const [version = ''] = new Set(versions.values());
  expect(notesOf({ tag: `engine-v${version}`, changelog, versions })).toContain('### ');
});

it('has each paragraph and each item in a line, as a release breaks every line, and leaves code, tables and headings', () => {
  const lines = [
    ['### Added', '', 'Of the first', 'line.', '- One', '  item.', '- Another.', ''],
    ['1. Do', '   this:', '', '   ```diff', '   -a', '   +b', '   ```', '', '   And then', '   that.', ''],
    ['| a |', '|---|', '| b |', 'After a table.'],
  ].flat();
  expect(unwrapped(lines.join('\n')).split('\n')).toEqual([
    '### Added',
    '',
    'Of the first line.',
    '- One item.',
    '- Another.',
    '',
    '1. Do this:',
    '',
    '   ```diff',
    '   -a',
    '   +b',
    '   ```',
    '',
    '   And then that.',
    '',
    '| a |',
    '|---|',
    '| b |',
    'After a table.',
  ]);
});
