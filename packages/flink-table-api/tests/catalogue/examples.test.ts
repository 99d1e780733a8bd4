import { categories, undocumented } from '../../documentation/documentation';
import { renderExpression } from '../../src';
import { FUNCTIONS, METHODS } from '../../src/catalogue/catalogue';
import { EXAMPLES } from './generated/examples';

const all = categories();
const names = all.flatMap((category) => category.names);

it('has a docstring for each name of the catalogue', () => {
  expect(undocumented(all)).toEqual([]);
  const told = (isMethod: boolean) => names.filter((one) => one.isMethod === isMethod).map(({ name }) => name);
  expect(told(true).sort()).toEqual(Object.keys(METHODS).sort());
  expect(told(false).sort()).toEqual(Object.keys(FUNCTIONS).sort());
});

it('has a sentence for each name, and an example for each entry', () => {
  expect(names.filter(({ text }) => !/[.:)}]$/.test(text)).map(({ name }) => name)).toEqual([]);
  expect(names.filter(({ isAlias, example }) => !isAlias && example === undefined).map(({ name }) => name)).toEqual([]);
});

it.each(EXAMPLES)('shows the SQL of %s', (_, build, sql) => {
  expect(renderExpression(build().node)).toBe(sql);
});
