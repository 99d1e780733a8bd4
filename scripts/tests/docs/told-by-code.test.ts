import { documents, project, read } from './project';
import { namedProblems, optionProblems, typed } from './told-by-code';

const KINDS = /\.(?:ts|cjs|js|yml|json|java|py|hcl|in)$|^help$|Dockerfile$|^\.ci\/run$/;
/** What tests and generated files name may be made up. */
const MADE_UP = /\/(?:tests|fork-test)\/|^__tests__|provider-confluent|package-lock/;
const files = [...project.paths].filter((path) => KINDS.test(path) && !MADE_UP.test(path));
const usages = ['help', ...files.filter((path) => path.endsWith('.ts'))]
  .map(read)
  .filter((text, index) => index === 0 || /^const HELP = `|\bsatisfies CommandHelp;/m.test(text))
  .map(typed);

it('names in code, messages, workflows and forms no document and no heading that is not there', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap((path) => namedProblems(path, read(path), project))).toEqual([]);
});

it('gives in documents and messages no command an option that it does not have', () => {
  expect(usages.length).toBeGreaterThan(20);
  const texts = [...documents, ...files.map((path) => ({ path, text: read(path) }))];
  expect(texts.flatMap(({ path, text }) => optionProblems(path, text, usages))).toEqual([]);
});

it('finds what is planted', () => {
  const known = { ...project, paths: new Set(['docs/a.md', 'docs/decisions/0001-b.md']), anchorsOf: () => ['the-end'] };
  const text =
    'docs/a.md#the-end docs/a.md#end docs/b.md docs/decisions/0001 docs/decisions/0002 https://x.org/docs/c.md';
  expect(namedProblems('x.ts', text, known)).toEqual([
    'x.ts names docs/a.md#end, which has no such heading',
    'x.ts names docs/b.md, which is not there',
    'x.ts names docs/decisions/0002, which is not there',
  ]);
  const usage = typed("usage: ['npm run judge'],\n  options: {\n    only: { type: 'string' },\n    all: ALL,");
  expect(optionProblems('x.md', '`npm run judge -- --only a --al --all`, `npm run local -- --all`', [usage])).toEqual([
    'x.md gives npm run judge --al, which its help does not know',
    'x.md gives npm run local --all, which its help does not know',
  ]);
});
