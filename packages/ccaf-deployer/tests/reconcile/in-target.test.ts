import { type Emulator, startEmulator } from 'ccaf-emulator';
import { Agent } from 'undici';
import { systemClock } from '../../src/clock';
import { targetIdOf } from '../../src/reconcile/identity';
import { isSameTarget, statementsIn } from '../../src/reconcile/in-target';
import { fingerprintOf, keysTelling, labelsOf, markOf } from '../../src/reconcile/statement-labels';
import { clientOf } from '../deploy/harness';

const HOME = { id: 'lkc-1', name: 'live' };
const OTHER = { id: 'lkc-2', name: 'test' };
const project = { name: 'shop', installation: '1/eu/shop' };
const [here, there] = [HOME, OTHER].map(({ id }) => targetIdOf({ environmentId: 'env-1', clusterId: id })) as [
  string,
  string,
];
const TELLING = keysTelling({
  fingerprint: fingerprintOf('x'),
  reads: undefined,
  anew: new Set(),
  writes: new Set(['f'.repeat(24)]),
  isStateful: false,
});

let ccaf: Emulator;
const dispatcher = new Agent();
beforeEach(async () => {
  ccaf = await startEmulator({ environment: { id: 'env-1', name: 'shops' }, databases: [HOME, OTHER] });
  for (const database of [HOME.name, OTHER.name]) {
    for (const table of ['a', 's']) {
      await ccaf.createTable(
        { database, table },
        { type: 'record', name: 'Row', fields: [{ name: 'x', type: 'string' }] },
      );
    }
  }
});
afterEach(() => ccaf.close());
afterAll(() => dispatcher.close());

const contextFor = (catalog: string, database: string) => ({
  client: clientOf(ccaf, dispatcher),
  clock: systemClock,
  deadline: systemClock.now() + 10_000,
  project,
  apps: [{ name: 'orders' }],
  target: { catalog, database },
  requestId: 'r',
});
const submit = (name: string, keys: readonly string[], database = HOME.name, catalog = 'shops') =>
  contextFor(catalog, database).client.create({
    name,
    sql: 'INSERT INTO `s` (`x`) SELECT `x` FROM `a`',
    labels: labelsOf(keys),
    properties: { 'sql.current-catalog': catalog, 'sql.current-database': database },
  });
const namesIn = async (catalog: string, database: string) => {
  const { statements } = await statementsIn(contextFor(catalog, database));
  return statements.map(({ statement, tables }) => `${statement.name} ${tables.join()}`).sort();
};
const queries = () =>
  ccaf.requests.entries().filter(({ method, path }) => method === 'POST' && /statements$/.test(path));

describe('a project’s statements in a target', () => {
  beforeEach(async () => {
    await submit('by-name', [...markOf(project, here), ...TELLING]);
    await submit('by-id', [...markOf(project, here), ...TELLING], HOME.id, 'env-1');
    await submit('elsewhere', [...markOf(project, there), ...TELLING], OTHER.name);
    await submit('fork', [...markOf({ ...project, installation: '1/us/shop' }, here), ...TELLING]);
    await submit('old', ['orders']);
    await submit('by-hand', []);
  });

  it('are found by the name that they were told, and nobody is asked what it means', async () => {
    const before = queries().length;
    expect(await namesIn('shops', 'live')).toEqual(['by-id s', 'by-name s', 'old s']);
    expect(queries().length - before).toBe(0);
  });

  it('are found by ids, whatever they were told', async () => {
    const before = queries().length;
    expect(await namesIn('env-1', 'lkc-1')).toEqual(['by-id s', 'by-name s']);
    expect(await namesIn('env-1', 'lkc-2')).toEqual(['elsewhere s']);
    expect(queries().length - before).toBe(0);
  });

  it('are found by another spelling, after the catalog was asked what it means', async () => {
    const before = queries().length;
    expect(await namesIn('env-1', 'live')).toEqual(['by-id s', 'by-name s']);
    expect(queries().length - before).toBe(1);
  });

  it('are found after the catalog was asked, where the same name has meant two targets', async () => {
    await submit('before', [...markOf(project, there), ...TELLING]);
    const before = queries().length;
    expect(await namesIn('shops', 'live')).toEqual(['by-id s', 'by-name s', 'old s']);
    expect(queries().length - before).toBe(1);
  });

  it('are not those of another installation, whose project is called like an app of this one', async () => {
    const fork = { name: 'orders', installation: '1/us/shop' };
    await submit('fork-of-orders', [...markOf(fork, here), ...TELLING]);
    expect(await namesIn('shops', 'live')).toEqual(['by-id s', 'by-name s', 'old s']);
  });

  it('are looked for in vain where there is no such target', async () => {
    await expect(namesIn('shops', 'nowhere')).rejects.toMatchObject({ code: 'UNKNOWN_DATABASE' });
  });
});

it('tells statements that created a sink from those that write it, and leaves out what does neither', async () => {
  const { client } = contextFor('shops', 'live');
  const properties = { 'sql.current-catalog': 'shops', 'sql.current-database': 'live' };
  const mark = markOf(project, here);
  const create = (name: string, sql: string, keys: readonly string[]) =>
    client.create({ name, sql, properties, labels: labelsOf([...mark, ...keys]) });
  await create('made', 'CREATE TABLE `t` (`x` STRING)', [`creates-${'f'.repeat(24)}`]);
  await create('looked', 'SELECT `x` FROM `a`', ['hidden']);
  await submit('writes', [...mark, ...TELLING]);
  const { statements, ddl } = await statementsIn(contextFor('shops', 'live'));
  expect(statements.map(({ statement }) => statement.name)).toEqual(['writes']);
  expect(ddl.map(({ name }) => name)).toEqual(['made']);
});

describe('two spellings', () => {
  const same = (catalog: string, database: string, other: [string, string]) =>
    isSameTarget(contextFor(catalog, database), { catalog: other[0], database: other[1] });

  it('mean the same where they are the same, or have the same ids', async () => {
    expect(await same('shops', 'live', ['shops', 'live'])).toBe(true);
    expect(queries()).toEqual([]);
    expect(await same('env-1', 'lkc-1', ['shops', 'live'])).toBe(true);
    expect(await same('shops', 'lkc-1', ['env-1', 'live'])).toBe(true);
  });

  it('mean two targets where the ids are others', async () => {
    expect(await same('shops', 'live', ['shops', 'test'])).toBe(false);
  });

  it('cannot be compared where one of them means nothing', async () => {
    await expect(same('shops', 'live', ['shops', 'nowhere'])).rejects.toMatchObject({ code: 'UNKNOWN_DATABASE' });
    await expect(same('shops', 'nowhere', ['shops', 'live'])).rejects.toMatchObject({ code: 'UNKNOWN_DATABASE' });
  });
});
