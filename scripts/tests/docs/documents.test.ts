import { execFileSync } from 'node:child_process';
import { codeSpansOf } from './markdown';
import {
  type Document,
  excerptProblems,
  lineProblems,
  linkProblems,
  npmScriptProblems,
  type Project,
  pathProblems,
} from './problems';
import { documents, project, ROOT, read } from './project';

// What a decision names is as it was then.
const isHistory = (path: string): boolean => /^docs\/decisions\/\d|^CHANGELOG/.test(path);
const CHECKS = { linkProblems, pathProblems, npmScriptProblems, excerptProblems, lineProblems };

it('finds the documents', () => {
  expect(documents.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['CONTRIBUTING.md', 'README.md', 'docs/architecture.md', 'docs/decisions/README.md']),
  );
});

describe.each(documents)('$path', (document) => {
  const checks = Object.entries(CHECKS).filter(
    ([, check]) => !(isHistory(document.path) && (check === pathProblems || check === npmScriptProblems)),
  );
  it.each(checks)('has no %s', (_, check) => {
    expect(check(document, project)).toEqual([]);
  });
});

it('the list of decisions is complete', () => {
  const decisions = documents.filter(({ path }) => /^docs\/decisions\/\d/.test(path));
  const index = read('docs/decisions/README.md');
  expect(decisions.filter(({ path }) => !index.includes(`(${path.split('/').at(-1)})`))).toEqual([]);
});

describe('a document is found wrong that', () => {
  const known: Project = {
    paths: new Set(['README.md', 'docs', 'docs/a.md', 'handler', 'handler/app.ts']),
    anchorsOf: (path) => (path === 'docs/a.md' ? ['the-end'] : []),
    read: () => 'const a = 1;\n',
    npmScripts: new Set(['local']),
  };
  const found = (text: string): string[] => {
    const document: Document = { path: 'README.md', text };
    return Object.values(CHECKS).flatMap((check) => check(document, known));
  };

  it.each([
    ['links to a file that is not there', '[b](docs/b.md)', ["'docs/b.md' leads to no file"]],
    ['links to a heading that is not there', '[a](docs/a.md#end)', ["'docs/a.md#end' leads to no heading"]],
    ['links to a heading of its own that is not there', '[a](#b)', ["'#b' leads to no heading"]],
    ['links to what is no URL', '[a](https://)', ["'https://' is not a URL"]],
    ['uses a reference that it does not define', '[a][b]', ["'[b]' leads to no file"]],
    ['names a file that is not there', 'in `handler/gone.ts`', ['`handler/gone.ts` does not exist']],
    ['names a folder that is not there', 'in `handler/gone/`', ['`handler/gone/` does not exist']],
    ['names a file whose folder is not there', 'in `gone/app.ts`', ['`gone/app.ts` does not exist']],
    ['names a file by its last name only', 'in `gone.ts`', ['`gone.ts` does not exist']],
    ['names a script that is not there', '`npm run locals`', ["package.json has no script 'locals'"]],
    ['names a script in a block', '```sh\nnpm run locals\n```', ["package.json has no script 'locals'"]],
    [
      'quotes a file wrongly',
      '<!-- from handler/app.ts -->\n```ts\nlet a;\n```',
      ['the excerpt of handler/app.ts is not in it: let a;'],
    ],
    ['has a long line', 'x'.repeat(121), [`a line has 121 characters: ${'x'.repeat(40)}…`]],
  ])('%s', (_, text, problems) => {
    expect(found(text)).toEqual(problems);
  });

  it.each([
    '[a](docs/a.md#the-end) [b](https://example.com/x) [c][d]\n\n[d]: docs/a.md',
    '`handler/app.ts`, `app.ts`, `docs/`, `dist/index.js`, `hashicorp/aws`, `spec.statement`, `/ccaf/settings`',
    '`npm run local -- --json`, [`code (x)`](docs/a.md), `[a](b)`',
    '<!-- from handler/app.ts -->\n```ts\nconst a = 1;\n```',
    `| ${'x'.repeat(130)} |`,
  ])('but not for %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('the page of upgrades says of each file of the root what becomes of it', () => {
  const named = codeSpansOf(read('docs/upgrading.md')).map((name) => name.replace(/\/$/, ''));
  const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' });
  const root = new Set(files.split('\n').map((file) => file.split('/')[0] ?? ''));
  expect([...root].filter((name) => name !== '' && !named.includes(name))).toEqual([]);
});
