import { type App, col, DataTypes, defineApp, lit, sink, table, unionAll } from 'flink-table-api';
import { type Harness, startHarness, startTopics } from './harness';
import { invokeHandler, runningVersions } from './invoke';
import { Arrivals, Feed, versionOf } from './versions';

let harness: Harness;
afterEach(() => harness.close());

/** An app over so many sources. */
function appOver(sources: number): App {
  const names = Array.from({ length: sources }, (_, index) => `source_${index}`);
  const target = sink('many').column('id', DataTypes.STRING()).column('origin', DataTypes.STRING());
  return defineApp({
    name: 'many',
    soakSeconds: 0,
    sources: Object.fromEntries(names.map((name) => [name, table(name)])),
    sink: target,
    query: (tables) =>
      unionAll(
        names.flatMap((name) => {
          const source = tables[name];
          return source ? [source.select(col('id'), lit(name).as('origin'))] : [];
        }),
      ).insertInto(target),
  });
}

describe('requests to the statements API', () => {
  it.each([2, 20, 100])(
    'are nine for a first deploy and four for an unchanged one, with %d sources',
    async (sources) => {
      harness = await startHarness();
      const schema = { type: 'record', name: 'Row', fields: [{ name: 'id', type: 'string' }] };
      for (let index = 0; index < sources; index += 1) {
        await harness.ccaf.createTable({ table: `source_${index}` }, schema);
      }
      const app = appOver(sources);
      expect(await harness.invoke({ app })).toMatchObject({ outcome: 'created' });
      expect(harness.requests()).toHaveLength(9);
      expect(await harness.invoke({ app })).toMatchObject({ outcome: 'unchanged' });
      expect(harness.requests()).toEqual([
        expect.stringMatching(/^(GET|POST) \/statements$/),
        expect.stringMatching(/^(GET|POST) \/statements$/),
        expect.stringMatching(/^GET \/statements\/parcels-query-\w+\/results$/),
        expect.stringMatching(/^DELETE \/statements\/parcels-query-\w+$/),
      ]);
    },
  );
});

describe('an invocation whose time runs out', () => {
  it('ends two seconds early, and says which statement it waits for', async () => {
    harness = await startHarness();
    await startTopics(harness.ccaf, 0);
    const detail = 'The compute pool has no free CFU.';
    harness.ccaf.faults.onStatement({ sql: /North/, phase: 'PENDING', afterRows: 0, detail });
    const deadline = Date.now() + 3_000;
    const failure = await harness.failureOf({ remainingMs: 3_000 });
    const left = deadline - Date.now();
    expect(failure).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(failure.message).toMatch(
      /^time is up: statement 'parcels-parcels-\w{12}' is PENDING \(The compute pool has no free CFU\.\) and not yet RUNNING\. Nothing is lost: invoke again/,
    );
    // Not how long it took, but that Lambda would not have cut it off.
    expect(left).toBeGreaterThan(1_000);
  });
});

describe('two deploys at the same moment', () => {
  it.each([
    ['of the same app', 'v2', 'v2'],
    ['of different apps', 'v2', 'v3'],
  ])('%s end with one running statement and no row lost or doubled', async (_, one, other) => {
    harness = await startHarness();
    const { ccaf } = harness;
    await startTopics(ccaf, 0);
    const arrivals = new Arrivals(ccaf);
    await arrivals.more(50);
    for (const first of [true, false]) {
      const feed = new Feed(arrivals);
      const outcomes = await Promise.all([
        invokeHandler(ccaf, { app: versionOf(one) }),
        invokeHandler(ccaf, { app: versionOf(other) }),
      ]);
      await feed.stop();
      // The one that is overtaken while it waits says so.
      const failures = outcomes.filter(({ message }) => message !== '').map(({ code }) => code);
      expect(failures.filter((code) => code !== 'SUPERSEDED')).toEqual([]);
      expect(failures.length).toBeLessThan(2);
      const running = await runningVersions(ccaf);
      expect(running).toHaveLength(1);
      expect([one, other]).toContain(running[0]);
      expect({ first, ...(await arrivals.wrongs()) }).toEqual({ first, lost: 0, doubled: 0 });
    }
  });
});

describe('an evolution under load', () => {
  it('loses and doubles no row of a thousand a second, and tells how long it paused', async () => {
    harness = await startHarness();
    const { ccaf } = harness;
    await startTopics(ccaf, 0);
    const arrivals = new Arrivals(ccaf);
    await invokeHandler(ccaf, { app: versionOf('v1') });
    const stop = feedAt(1_000, arrivals);
    await arrivals.until(300);
    expect(await harness.invoke({ app: versionOf('v2') })).toMatchObject({ outcome: 'evolved' });
    await arrivals.until(arrivals.count + 300);
    await stop();
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(Object.keys(await arrivals.perVersion())).toEqual(['v1', 'v2']);
    const times = await rowTimes();
    const pause = Math.min(...times('v2')) - Math.max(...times('v1'));
    process.stdout.write(
      `an evolution at 1,000 rows a second: ${pause} ms between the last old row and the first new one\n`,
    );
  });

  /** When the rows of each version were written, in milliseconds. */
  async function rowTimes(): Promise<(version: string) => number[]> {
    const properties = {
      'sql.current-catalog': 'local',
      'sql.current-database': 'sample',
      'sql.snapshot.mode': 'now',
    };
    const sql = 'SELECT `depot`, MIN(`$rowtime`), MAX(`$rowtime`) FROM `parcels` GROUP BY `depot`';
    await harness.client.create({ name: 'row-times', sql, properties, labels: {} });
    const page = await harness.client.resultsPage('row-times');
    const rows = page === 'not ready' ? [] : page.items;
    return (version) =>
      rows
        .filter(([depot]) => depot?.endsWith(version))
        .flatMap(([, first, last]) => [first, last].map((time) => Date.parse(`${time?.replace(' ', 'T')}Z`)));
  }
});

/** Lets so many parcels a second arrive; gives a function that stops that. */
function feedAt(perSecond: number, arrivals: Arrivals): () => Promise<void> {
  const start = Date.now();
  let isOpen = true;
  const done = (async () => {
    while (isOpen) {
      const due = Math.floor(((Date.now() - start) * perSecond) / 1_000) - arrivals.count;
      if (due > 0) await arrivals.more(due);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  return async () => {
    isOpen = false;
    await done;
  };
}
