import { auxiliaryName, labelOf, partOf, writerName } from '../../../handler/deployment/target';

const TARGET = { catalog: 'Ünïcode env', database: "o'brien" };

it('makes names that the API takes, whatever the catalog is called', () => {
  const names = [
    writerName('a'.repeat(40), TARGET, undefined),
    writerName('a'.repeat(40), TARGET, undefined, 1_000),
    auxiliaryName('a'.repeat(40), 'query', 'r-1'),
  ];
  for (const name of names) expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,70}[a-z0-9])?$/);
});

it('makes one name for one place in the chain, and another for each other', () => {
  const first = writerName('app', TARGET, undefined);
  expect(writerName('app', { ...TARGET }, undefined)).toBe(first);
  const others = [
    writerName('app', TARGET, first),
    writerName('app', { ...TARGET, catalog: 'other' }, undefined),
    writerName('app', { ...TARGET, database: 'other' }, undefined),
    writerName('bpp', TARGET, undefined),
    writerName('app', TARGET, undefined, 2),
    writerName('app', TARGET, undefined, 3),
  ];
  expect(new Set([first, ...others]).size).toBe(7);
});

it('tells the part of a statement by its name, and of an adopted one that it is the first', () => {
  const own = (app: string) => ({ [labelOf(app)]: 'true' });
  expect(partOf('app', writerName('app', TARGET, undefined), own('app'))).toBe(1);
  expect(partOf('app', writerName('app', TARGET, 'app-2-0123456789ab', 12), own('app'))).toBe(12);
  expect(partOf('app-2', writerName('app-2', TARGET, undefined), own('app-2'))).toBe(1);
  expect(partOf('app-2', writerName('app-2', TARGET, undefined, 3), own('app-2'))).toBe(3);
  expect(partOf('app', writerName('app-2', TARGET, undefined), own('app-2'))).toBe(1);
  expect(partOf('app', 'by-hand-2-0123456789ab', own('app'))).toBe(1);
});

it('gives the second part of an app and the first of one with a number in its name different names', () => {
  expect(writerName('app', TARGET, undefined, 2)).not.toBe(writerName('app-2', TARGET, undefined));
});
