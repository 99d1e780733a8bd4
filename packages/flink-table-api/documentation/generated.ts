import { join } from 'node:path';
import { callsOf } from './calls';
import { categories } from './documentation';
import { examplesOf } from './examples';
import { methodsOf } from './methods';
import { pageOf } from './page';

/** What is made of the catalogue and its docstrings, by path. */
export function generated(): ReadonlyMap<string, string> {
  const all = categories();
  return new Map([
    [join(__dirname, '../src/expressions/generated-methods.ts'), methodsOf(all)],
    [join(__dirname, '../tests/catalogue/generated/examples.ts'), examplesOf(all)],
    [join(__dirname, '../tests/catalogue/generated/calls.ts'), callsOf(all)],
    [join(__dirname, '../../../docs/functions.md'), pageOf(all)],
  ]);
}
