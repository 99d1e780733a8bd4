import {
  installationIdOf,
  internalName,
  isIn,
  namesOf,
  sinkIdOf,
  statementName,
  targetIdOf,
} from '../../src/reconcile/identity';

const IDS = { environmentId: 'env-1', clusterId: 'lkc-1' };
const SHOP = { name: 'shop' };
const NONE: ReadonlySet<string> = new Set();
const first = statementName(SHOP, IDS, 'orders', undefined, NONE);

describe('the name of a statement', () => {
  it('shows the project and the sink, and ends in a hash', () => {
    expect(first).toBe('shop-orders-31398f92827f');
    expect(statementName(SHOP, IDS, 'orders', first, NONE)).toBe('shop-orders-d557daecae9c');
  });

  it.each([
    ['prod.eu.Orders_v1', /^shop-prod-eu-orders-v1-[0-9a-f]{12}$/],
    ['a-very-long-name-of-a-topic', /^shop-a-very-long-name-o-[0-9a-f]{12}$/],
    ['seventeen-letters.x', /^shop-seventeen-letters-[0-9a-f]{12}$/],
    ['漢字', /^shop-[0-9a-f]{12}$/],
    ['__proto__', /^shop-proto-[0-9a-f]{12}$/],
  ])('takes of the sink %s what a name may hold', (sink, expected) => {
    expect(statementName(SHOP, IDS, sink, undefined, NONE)).toMatch(expected);
  });

  it('is one that the API takes, however long the project is called', () => {
    const name = statementName({ name: 'a'.repeat(40) }, IDS, 'x'.repeat(249), 'y'.repeat(72), NONE);
    expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,70}[a-z0-9])?$/);
  });

  it('is another for each project, target, sink and predecessor', () => {
    const others = [
      statementName({ name: 'store' }, IDS, 'orders', undefined, NONE),
      statementName(SHOP, { ...IDS, environmentId: 'env-2' }, 'orders', undefined, NONE),
      statementName(SHOP, { ...IDS, clusterId: 'lkc-2' }, 'orders', undefined, NONE),
      statementName(SHOP, IDS, 'parcels', undefined, NONE),
      statementName(SHOP, IDS, 'orders', first, NONE),
    ];
    expect(new Set([first, ...others]).size).toBe(6);
  });

  it('passes over names that are there, whose predecessor was deleted', () => {
    const second = statementName(SHOP, IDS, 'orders', first, NONE);
    const third = statementName(SHOP, IDS, 'orders', second, NONE);
    expect(statementName(SHOP, IDS, 'orders', undefined, new Set([first]))).toBe(second);
    expect(statementName(SHOP, IDS, 'orders', undefined, new Set([first, second]))).toBe(third);
  });
});

it('names what lives for one invocation by its request', () => {
  expect(internalName(SHOP, 'query', 'r-1')).toBe('shop-query-cc288ec90b06');
  expect(internalName(SHOP, 'ddl', 'r-1')).toBe('shop-ddl-cc288ec90b06');
  expect(internalName(SHOP, 'ddl', 'r-2')).not.toBe(internalName(SHOP, 'ddl', 'r-1'));
  expect(internalName({ name: 'a'.repeat(40) }, 'query', 'r')).toMatch(/^[a-z0-9-]{1,72}$/);
});

describe('an identity', () => {
  it('is of ids alone, whatever they are called', () => {
    expect(sinkIdOf(IDS, 'orders')).toBe('27c49b4c5e37b396246d1b57');
    expect(targetIdOf(IDS)).toBe('943668eab555b45f2cff783a');
    expect(installationIdOf({ name: 'shop', installation: '1/eu/shop' })).toBe(
      installationIdOf({ name: 'store', installation: '1/eu/shop' }),
    );
  });

  it('does not confuse parts that read the same together', () => {
    expect(sinkIdOf({ environmentId: 'a', clusterId: 'bc' }, 'd')).not.toBe(
      sinkIdOf({ environmentId: 'ab', clusterId: 'c' }, 'd'),
    );
  });
});

describe('a statement is at work in a target', () => {
  const names = { catalogs: ['shops', 'env-1', null], databases: ['live', 'lkc-1'] };
  const at = (catalog: string, database: string) =>
    isIn(names, { 'sql.current-catalog': catalog, 'sql.current-database': database });

  it('by the names and by the ids of it', () => {
    expect([at('shops', 'live'), at('env-1', 'lkc-1'), at('shops', 'lkc-1')]).toEqual([true, true, true]);
    expect([at('Shops', 'live'), at('shops', 'test'), at('env-2', 'lkc-1')]).toEqual([false, false, false]);
  });

  it('where it was not told any', () => {
    expect(isIn(names, {})).toBe(true);
    expect(isIn(names, { 'sql.current-catalog': 'other' })).toBe(false);
  });

  it('by what the event calls it, as far as that tells', () => {
    expect(namesOf({ catalog: 'shops', database: 'live' })).toEqual({ catalogs: ['shops'], databases: ['live'] });
  });
});
