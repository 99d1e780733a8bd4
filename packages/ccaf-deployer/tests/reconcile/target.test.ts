import { internalName, statementName } from '../../src/reconcile/target';

const TARGET = { catalog: 'Ünïcode env', database: "o'brien" };

it('makes names that the API takes, whatever the catalog is called', () => {
  const names = [statementName('a'.repeat(40), TARGET, undefined), internalName('a'.repeat(40), 'query', 'r-1')];
  for (const name of names) expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,70}[a-z0-9])?$/);
});

it('makes one name for one place in the chain, and another for each other', () => {
  const first = statementName('app', TARGET, undefined);
  expect(statementName('app', { ...TARGET }, undefined)).toBe(first);
  const others = [
    statementName('app', TARGET, first),
    statementName('app', { ...TARGET, catalog: 'other' }, undefined),
    statementName('app', { ...TARGET, database: 'other' }, undefined),
    statementName('bpp', TARGET, undefined),
  ];
  expect(new Set([first, ...others]).size).toBe(5);
});

it('makes the names that statements have that are deployed already', () => {
  const live = { catalog: 'shops', database: 'live' };
  expect(statementName('parcels', live, undefined)).toBe('parcels-af4a3a25e601');
  expect(statementName('parcels', live, 'parcels-af4a3a25e601')).toBe('parcels-2f978ea75686');
});
