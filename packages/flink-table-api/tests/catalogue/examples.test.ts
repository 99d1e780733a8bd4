import { categories } from '../../documentation/documentation';
import * as api from '../../src';
import { allEntries, CONSTRUCTS, FUNCTIONS, METHODS } from '../../src/catalogue/catalogue';
import { EXAMPLES } from './generated/examples';

const names = categories().flatMap((category) => category.names);

it.each([
  ['method', METHODS],
  ['function', FUNCTIONS],
  ['construct', CONSTRUCTS],
])('has a docstring for each %s of the catalogue', (kind, entries) => {
  expect(names.filter((one) => one.kind === kind).map(({ name }) => name)).toEqual(
    expect.arrayContaining(Object.keys(entries)),
  );
});

it('has a sentence for each name, and an example for each entry', () => {
  const shown = new Set(names.filter(({ example }) => example !== undefined).map(({ entry }) => entry));
  expect(names.filter(({ text }) => !/[.:)}]$/.test(text)).map(({ name }) => name)).toEqual([]);
  expect([...allEntries()].filter(([, entry]) => !shown.has(entry)).map(([name]) => name)).toEqual([]);
});

it('has no two entries of the same name', () => {
  const entries = [METHODS, FUNCTIONS, CONSTRUCTS].flatMap((all) => Object.values<object>(all));
  expect(allEntries().size).toBe(new Set(entries).size);
});

it('exports each function of the catalogue', () => {
  expect(Object.keys(api)).toEqual(expect.arrayContaining(Object.keys({ ...FUNCTIONS, ...CONSTRUCTS })));
});

it.each(EXAMPLES)('shows the SQL of %s', (_, build, sql) => {
  expect(api.renderExpression(build().node)).toBe(sql);
});
