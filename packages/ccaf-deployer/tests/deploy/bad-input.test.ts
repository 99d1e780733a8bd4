import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type App, col, DataTypes, defineApp, lit, type Sink, sink, table } from 'flink-table-api';
import { startSecretsManager } from 'local-cloud/secrets-manager';
import { app } from 'parcels/app';
import { Agent } from 'undici';
import { systemClock } from '../../src/clock';
import { handle } from '../../src/lambda/handle';
import { readSecret } from '../../src/lambda/secrets';
import { fakeClock } from '../fake-clock';
import { EVENT, type Harness, startHarness, startTopics } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
  await startTopics(harness.ccaf, 0);
});
afterAll(() => harness.close());

/** The requests that change anything beyond the hidden metadata query. */
async function changes(): Promise<string[]> {
  const changing = harness.requests().filter((request) => !request.startsWith('GET'));
  const listed = await harness.invoke({ event: { action: 'status' } });
  harness.requests();
  expect(listed).toMatchObject({ outcome: 'no statements' });
  return changing.filter((request) => !request.includes('-query-') && request !== 'POST /statements');
}

describe('an event that is not valid', () => {
  it('is told of with all its problems, before anything is asked of anybody', async () => {
    const failure = await harness.failureOf({ event: { catalog_name: 7, database_name: '', extra: 1 } });
    expect(failure).toMatchObject({
      code: 'INVALID_EVENT',
      problems: [
        "'catalog_name' must be a non-blank string, got 7",
        '\'database_name\' must not be blank, got ""',
        expect.stringMatching(/^"extra" is not known; expected one of catalog_name, /),
      ],
    });
    expect(harness.requests()).toEqual([]);
  });
});

describe('a secret', () => {
  const context = { awsRequestId: 'r', getRemainingTimeInMillis: () => 60_000 };

  async function failureWith(value: string | undefined): Promise<Error> {
    const manager = await startSecretsManager();
    if (value !== undefined) manager.put('/ccaf', value);
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new SecretsManagerClient({ endpoint: manager.url, region: 'us-east-1', credentials });
    const dispatcher = new Agent();
    try {
      await handle(EVENT, context, {
        project: 'parcels',
        apps: [app],
        readSecret: (path, signal) => readSecret(client, path, signal),
        dispatcher,
        clock: systemClock,
        random: Math.random,
        write: () => undefined,
      });
      throw new Error('expected a failure');
    } catch (error) {
      return error as Error;
    } finally {
      client.destroy();
      await dispatcher.close();
      await manager.close();
    }
  }

  it('that is absent is named, with what to check', async () => {
    const failure = await failureWith(undefined);
    expect(failure).toMatchObject({ code: 'SECRET_UNAVAILABLE', cause: { name: 'ResourceNotFoundException' } });
    expect(failure.message).toContain('the secret "/ccaf" could not be read: ResourceNotFoundException');
    expect(failure.message).toContain("Check 'ccaf_secrets_path'");
  });

  it('that is no JSON is refused without showing it', async () => {
    const failure = await failureWith('top-secret-text');
    expect(failure).toMatchObject({ code: 'INVALID_SETTINGS' });
    expect(String(failure)).not.toContain('top-secret');
  });

  it('that lacks keys is told which', async () => {
    const failure = await failureWith('{"flink.region":"top-secret-region","flink.cloud":"AWS"}');
    expect(failure.message.match(/'[\w.]+' must be/g)).toEqual([
      "'environment.id' must be",
      "'flink.api.key' must be",
      "'flink.api.secret' must be",
      "'flink.compute.pool.id' must be",
      "'flink.principal.id' must be",
      "'organization.id' must be",
    ]);
    expect(String(failure)).not.toContain('top-secret');
  });
});

describe('what the cloud does not know', () => {
  it('a wrong API key ends in 401 and says what to check', async () => {
    const failure = await harness.failureOf({ settings: { 'flink.api.secret': 'wrong' }, clock: fakeClock() });
    expect(failure).toMatchObject({ code: 'STATEMENTS_API_UNAUTHORIZED', status: 401 });
    expect(failure.message).toContain("check 'flink.api.key' and 'flink.api.secret'");
    expect(await changes()).toEqual([]);
  });

  it('a wrong environment ends in 404 and says what to check', async () => {
    const failure = await harness.failureOf({ settings: { 'environment.id': 'env-other' } });
    expect(failure).toMatchObject({ code: 'STATEMENTS_API_NOT_FOUND' });
    expect(failure.message).toContain("check 'organization.id', 'environment.id' and 'flink.compute.pool.id'");
    expect(await changes()).toEqual([]);
  });

  it('an unknown catalog is named in the server’s own words', async () => {
    const failure = await harness.failureOf({ event: { catalog_name: 'nowhere' } });
    expect(failure).toMatchObject({ code: 'STATEMENT_FAILED' });
    expect(failure.message).toMatch(
      /^reading the catalog failed: statement 'parcels-query-\w+' ended in FAILED: (?:.|\n)*'nowhere'/,
    );
    expect(failure.message).toContain("\nCheck 'catalog_name' (an environment's display name");
    expect(await changes()).toEqual([]);
  });

  it('an unknown database is named', async () => {
    const failure = await harness.failureOf({ event: { database_name: 'Sample' } });
    expect(failure).toMatchObject({ code: 'UNKNOWN_DATABASE' });
    expect(failure.message).toContain('the catalog "local" has no database "Sample"; nothing was submitted');
    expect(await changes()).toEqual([]);
  });

  it('unknown sources are named, all of them', async () => {
    const failure = await harness.failureOf({ app: appOver('north_parcels', 'South_Parcels', 'east_parcels') });
    expect(failure).toMatchObject({ code: 'UNKNOWN_SOURCE' });
    expect(failure.message).toContain('has no table "South_Parcels", "east_parcels", which the app \'parcels\' reads');
    expect(await changes()).toEqual([]);
  });
});

describe('what does not fit', () => {
  it('sources without common columns', async () => {
    await harness.ccaf.createTable(
      { table: 'weather' },
      { type: 'record', name: 'W', fields: [{ name: 'wind', type: 'int' }] },
    );
    const failure = await harness.failureOf({ app: appOver('north_parcels', 'weather') });
    expect(failure).toMatchObject({ code: 'INVALID_APP' });
    expect(failure.message).toBe(
      'a select from the table "weather" is not valid:\n  - it has no column "tracking_code"; its columns are "key", "wind"',
    );
    expect(await changes()).toEqual([]);
  });

  it('one of two apps, and the failure names it', async () => {
    const others = sink('others').column('tracking_code', DataTypes.STRING());
    const other = defineApp({
      name: 'others',
      sources: { north: table('north_parcels') },
      sink: others,
      query: ({ north }) => north.select(col('tracking_cod').as('tracking_code')).insertInto(others),
    });
    const failure = await harness.failureOf({ app: [appOver('north_parcels', 'south_parcels'), other] });
    expect(failure).toMatchObject({ code: 'INVALID_APP', cause: { name: 'InvalidAppError' } });
    expect(failure.message).toMatch(
      /^the app 'others': a select from the table "north_parcels" is not valid:\n {2}- it has no column "tracking_cod"/,
    );
    expect(await changes()).toEqual([]);
  });

  it('a sink that exists with other columns', async () => {
    await harness.ccaf.createTable({ table: 'inferred' }, 'bytes');
    const failure = await harness.failureOf({ app: appOver('north_parcels', 'south_parcels', undefined, 'inferred') });
    expect(failure).toMatchObject({
      code: 'SINK_MISMATCH',
      problems: [
        "column 'tracking_code' STRING is missing",
        "column 'depot' STRING is missing",
        "column 'val' BYTES NOT NULL is not written by the app",
      ],
    });
    expect(failure.message).toContain('CREATE TABLE `local`.`sample`.`inferred` (');
    expect(await changes()).toEqual([]);
  });

  it('a sink whose columns are no fields of the format that the server would take', async () => {
    const target = sink('new_sink').column('tracking-code', DataTypes.STRING()).column('2nd', DataTypes.STRING());
    const app = defineApp({
      name: 'parcels',
      sources: { north: table('north_parcels') },
      sink: target,
      query: ({ north }) =>
        north.select(col('tracking_code').as('tracking-code'), lit('x').as('2nd')).insertInto(target),
    });
    const failure = await harness.failureOf({ app });
    const rule = 'where a name is a letter or _, followed by letters, digits or _ (A to Z only)';
    expect(failure).toMatchObject({
      code: 'INVALID_APP',
      problems: [
        `column "tracking-code" cannot be a field of its value in avro-registry, ${rule}`,
        `column "2nd" cannot be a field of its value in avro-registry, ${rule}`,
      ],
    });
    expect(await changes()).toEqual([]);
  });

  it('an INSERT that is longer than the API takes', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `column_${index}_${'x'.repeat(800)}`);
    const fields = names.map((name) => ({ name, type: ['null', 'string'] }));
    await harness.ccaf.createTable({ table: 'wide' }, { type: 'record', name: 'Wide', fields });
    const target = names.reduce<Sink>((built, name) => built.column(name, DataTypes.STRING()), sink('wide_sink'));
    const wide = defineApp({
      name: 'wide',
      sources: { wide: table('wide') },
      sink: target,
      query: (tables) => tables.wide.select(...names.map(col)).insertInto(target),
    });
    const failure = await harness.failureOf({ app: wide });
    expect(failure).toMatchObject({ code: 'STATEMENT_TOO_LONG', limit: 131_072 });
    expect(await changes()).toEqual([]);
  });
});

/** An app over these sources that fills two columns. */
function appOver(
  first: string,
  second: string,
  third = second === 'weather' ? 'south_parcels' : second,
  to = 'small_sink',
): App {
  const target = sink(to).column('tracking_code', DataTypes.STRING()).column('depot', DataTypes.STRING());
  const names = [...new Set([first, second, third])];
  return defineApp({
    name: 'parcels',
    sources: Object.fromEntries(names.map((name) => [name, table(name)])),
    sink: target,
    query: (tables) =>
      names
        .map((name) => tables[name]?.select(col('tracking_code'), lit(name).as('depot')))
        .flatMap((depot) => (depot ? [depot] : []))
        .reduce((all, depot) => all.unionAll(depot))
        .insertInto(target),
  });
}
