import { appFile } from '../src/project/app-file';
import { inProject } from './project';

inProject();

it.each([
  ['handler/app.ts', 'handler/app.ts'],
  ['.', 'handler/app.ts'],
  ['handler', 'handler/app.ts'],
  ['../orders', '../orders/handler/app.ts'],
  ['../orders/', '../orders/handler/app.ts'],
])('finds the app of %s', (path, file) => {
  expect(appFile(path)).toBe(file);
});

it.each([
  ['../none', "no app at '../none': it does not exist; expected a TypeScript file"],
  ['..', "no app at '..': it has no app.ts"],
  ['package.json', "no app at 'package.json': it is not a TypeScript file"],
])('says what is wrong with %s', (path, message) => {
  expect(() => appFile(path)).toThrow(message);
});
