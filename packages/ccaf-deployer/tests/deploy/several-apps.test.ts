import { type App, col, DataTypes, defineApp, lit, sink, table } from 'flink-table-api';
import type { DeployReport } from '../../src/reconcile';
import { answersOf, type Harness, startHarness } from './harness';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
  const schema = { type: 'record', name: 'Row', fields: [{ name: 'id', type: 'string' }] };
  for (const topic of ['a', 'b']) await harness.ccaf.createTable({ table: topic }, schema);
  await arrive('a1', 'b1');
});
afterEach(() => harness.close());

/** An app that copies a topic into a sink, and tells in each row which version wrote it. */
function appOf(name: string, topic: string, into: string, version: string): App {
  const target = sink(into).column('id', DataTypes.STRING()).column('version', DataTypes.STRING());
  return defineApp({
    name,
    soakSeconds: 0,
    sources: { source: table(topic) },
    sink: target,
    query: ({ source }) => source.select(col('id'), lit(version).as('version')).insertInto(target),
  });
}
const left = (version: string): App => appOf('left', 'a', 'lefts', version);
const right = (version: string): App => appOf('right', 'b', 'rights', version);

const arrive = async (...ids: readonly string[]): Promise<void> => {
  for (const id of ids) await harness.ccaf.produce({ table: id.charAt(0) }, [{ id }]);
};
const deploy = (...apps: readonly App[]) => harness.invoke({ app: apps });
const failureOf = (...apps: readonly App[]): Promise<Error> => harness.failureOf({ app: apps });

/** What each statement writes, into which sink, and its phase. */
async function statements(): Promise<string[]> {
  const found = await harness.statements();
  return found
    .map(({ sql, phase }) => `${/^INSERT INTO .*`(\w+)`/.exec(sql)?.[1]} ${/'(\w+)' AS/.exec(sql)?.[1]} ${phase}`)
    .sort();
}

async function rows(into: string): Promise<string[]> {
  await harness.ccaf.settle();
  return (await harness.ccaf.rows({ table: into })).map(({ id, version }) => `${id} ${version}`);
}

/** How often each request was sent since the last look, without what names are made of. */
function requests(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const request of harness.requests().map((one) => one.replace(/-[0-9a-f]{12}/, ''))) {
    counts[request] = (counts[request] ?? 0) + 1;
  }
  return counts;
}

/** What it takes to look, however many apps there are: one listing, and one query that is hidden, read and deleted. */
const A_LOOK = {
  'GET /statements': 1,
  'POST /statements': 1,
  'GET /statements/parcels-query/results': 1,
  'DELETE /statements/parcels-query': 1,
};

/** Fails the statements of a version before they read anything. */
const breakVersion = (version: string): void =>
  harness.ccaf.faults.onStatement({
    sql: new RegExp(`'${version}' AS`),
    afterRows: 0,
    atStart: true,
    phase: 'FAILED',
    detail: 'no right',
  });

describe('two apps', () => {
  it('are deployed after one listing and one query for both, and told of each', async () => {
    expect(await deploy(left('v1'), right('v1'))).toMatchObject({
      outcome: 'created',
      cfus: 4,
      retired: [],
      apps: {
        left: { outcome: 'created', statement: { name: expect.stringMatching(/^parcels-lefts-/), phase: 'RUNNING' } },
        right: { outcome: 'created', statement: { name: expect.stringMatching(/^parcels-rights-/), phase: 'RUNNING' } },
      },
    });
    // Beside the look three for each: the query is checked, the sink is created, and the statement.
    expect(requests()).toEqual({
      ...A_LOOK,
      'POST /statements': 7,
      'GET /statements/parcels-lefts': 1,
      'GET /statements/parcels-rights': 1,
      'DELETE /statements/parcels-ddl': 2,
    });
    expect(await rows('lefts')).toEqual(['a1 v1']);
    expect(await rows('rights')).toEqual(['b1 v1']);
  });

  it('that are as they were take a look and nothing else', async () => {
    await deploy(left('v1'), right('v1'));
    requests();
    expect(await deploy(right('v1'), left('v1'))).toMatchObject({ outcome: 'unchanged', warnings: [] });
    expect(requests()).toEqual(A_LOOK);
  });

  it('of which one changed: the other is not touched', async () => {
    await deploy(left('v1'), right('v1'));
    requests();
    const { apps } = (await deploy(left('v1'), right('v2'))) as DeployReport;
    expect(Object.values(apps).map(({ outcome }) => outcome)).toEqual(['unchanged', 'evolved']);
    expect(Object.keys(requests()).filter((request) => request.includes('lefts'))).toEqual([]);
    await arrive('a2', 'b2');
    expect(await rows('lefts')).toEqual(['a1 v1', 'a2 v1']);
    expect(await rows('rights')).toEqual(['b1 v1', 'b2 v2']);
  });

  it('of which one is refused: nothing of the other is changed', async () => {
    await deploy(left('v1'), right('v1'));
    const lost = (await harness.statements()).find(({ sql }) => sql.includes('`rights`'));
    await harness.client.delete(lost?.name ?? '');
    requests();
    const failure = await failureOf(left('v2'), right('v2'));
    expect(failure).toMatchObject({
      code: 'DEPLOY_REFUSED',
      facts: {
        refusals: [
          {
            app: 'right',
            rule: 'no-position',
            answers: [expect.stringMatching(/^start rights after none b=earliest asked=\S+ in=lkc-local$/)],
          },
        ],
      },
    });
    // A second look says the same.
    expect(requests()).toEqual(Object.fromEntries(Object.keys(A_LOOK).map((request) => [request, 2])));
    expect(await statements()).toEqual(['lefts v1 RUNNING']);
  });

  it('of which one fails: the other is deployed, the failure names the one, and the next deploy goes on', async () => {
    await deploy(left('v1'), right('v1'));
    breakVersion('v2');
    const failure = await failureOf(right('v2'), left('v3'));
    expect(failure).toMatchObject({
      code: 'DEPLOY_FAILED',
      facts: { failures: [{ app: 'right', code: 'ROLLED_BACK' }], not_reached: [], deployed: ['left'] },
    });
    expect(failure.message).toMatch(
      /^1 of 2 apps are deployed; the others are not:\n.*'right': the app does not run: statement 'parcels-rights-\w{12}' ended in FAILED: no right\n/,
    );
    expect(await statements()).toEqual(['lefts v1 STOPPED', 'lefts v3 RUNNING', 'rights v1 RUNNING']);
    harness.ccaf.faults.clear();
    const { apps } = (await deploy(right('v2'), left('v3'))) as DeployReport;
    expect(Object.values(apps).map(({ outcome }) => outcome)).toEqual(['evolved', 'unchanged']);
    await arrive('a2', 'b2');
    expect(await statements()).toEqual(['lefts v3 RUNNING', 'rights v2 RUNNING']);
    expect(await rows('lefts')).toEqual(['a1 v1', 'a2 v3']);
    expect(await rows('rights')).toEqual(['b1 v1', 'b2 v2']);
  });

  it('with one sink are refused, before anything is asked of the server but what is there', async () => {
    const failure = await failureOf(left('v1'), appOf('right', 'b', 'lefts', 'v1'));
    expect(failure).toMatchObject({
      code: 'DEPLOY_REFUSED',
      facts: { refusals: [{ app: 'left', rule: 'two-apps-one-sink', answers: [] }] },
    });
    expect(failure.message).toBe(
      [
        'the deploy is refused; nothing was changed:',
        "  - app 'left': the apps 'left', 'right' write the same sink 'lefts', and nobody could tell how far each " +
          'topic was written there. Make them one app, with a union, or give each app a sink of its own.',
      ].join('\n'),
    );
    expect(requests()).toEqual(A_LOOK);
  });
});

describe('an app that is taken out of the project', () => {
  beforeEach(() => deploy(left('v1'), right('v1')));

  it('is stopped and kept, told of, and goes on where it was when it returns', async () => {
    await harness.ccaf.settle();
    const planned = await harness.invoke({ app: [left('v1')], event: { action: 'plan' } });
    expect(planned).toMatchObject({
      outcome: 'unchanged',
      retired: [
        expect.stringMatching(/^statement '\S+' would be stopped and kept, because no app writes its sink any more$/),
      ],
    });
    const { outcome, retired } = (await deploy(left('v1'))) as DeployReport;
    expect(outcome).toBe('unchanged');
    expect(retired).toEqual([
      expect.stringMatching(
        /^statement 'parcels-rights-\w{12}' is stopped, because no app writes its sink any more, having read 'b' at partition:0,offset:1; it is kept until \d{4}-\d\d-\d\d, and an app that writes the sink again goes on from there$/,
      ),
    ]);
    expect(await statements()).toEqual(['lefts v1 RUNNING', 'rights v1 STOPPED']);
    await arrive('a2', 'b2');
    expect(await deploy(left('v1'))).toMatchObject({ outcome: 'unchanged', retired: [] });
    const back = (await deploy(left('v1'), right('v2'))) as DeployReport;
    expect(back.apps['right']).toMatchObject({ outcome: 'evolved', warnings: [] });
    await arrive('b3');
    expect(await rows('rights')).toEqual(['b1 v1', 'b2 v2', 'b3 v2']);
    expect(await statements()).toEqual(['lefts v1 RUNNING', 'rights v2 RUNNING']);
  });

  it('is resumed where it returns as it was', async () => {
    await deploy(left('v1'));
    await arrive('b2');
    const back = (await deploy(left('v1'), right('v1'))) as DeployReport;
    expect(back.apps['right']).toMatchObject({ outcome: 'resumed', warnings: [] });
    expect(await rows('rights')).toEqual(['b1 v1', 'b2 v1']);
  });

  it('goes on running for as long as another one fails', async () => {
    breakVersion('v2');
    expect(await failureOf(left('v2'))).toMatchObject({ code: 'ROLLED_BACK' });
    expect(await statements()).toEqual(['lefts v1 RUNNING', 'rights v1 RUNNING']);
  });
});

it('an app that is renamed is unchanged: it is known by the sink that it writes', async () => {
  await deploy(left('v1'), right('v1'));
  requests();
  const { apps, retired } = (await deploy(appOf('links', 'a', 'lefts', 'v1'), right('v1'))) as DeployReport;
  expect(Object.entries(apps).map(([app, { outcome }]) => `${app} ${outcome}`)).toEqual([
    'links unchanged',
    'right unchanged',
  ]);
  expect(retired).toEqual([]);
  expect(requests()).toEqual(A_LOOK);
  expect(await statements()).toEqual(['lefts v1 RUNNING', 'rights v1 RUNNING']);
});

describe('two apps that swap their sinks', () => {
  it('each go on from where the sink was', async () => {
    const both = (one: string, two: string): App[] => [appOf('one', 'a', one, 'v1'), appOf('two', 'a', two, 'v2')];
    await deploy(...both('lefts', 'rights'));
    await harness.ccaf.settle();
    const { apps, retired } = (await deploy(...both('rights', 'lefts'))) as DeployReport;
    expect(Object.values(apps).map(({ outcome }) => outcome)).toEqual(['evolved', 'evolved']);
    expect(retired).toEqual([]);
    await arrive('a2');
    expect(await rows('lefts')).toEqual(['a1 v1', 'a2 v2']);
    expect(await rows('rights')).toEqual(['a1 v2', 'a2 v1']);
    expect(await statements()).toEqual(['lefts v2 RUNNING', 'rights v1 RUNNING']);
  });

  it('and read other topics than were read into them are refused: a person has to say where each begins', async () => {
    await deploy(left('v1'), right('v1'));
    const swapped = [appOf('left', 'a', 'rights', 'v1'), appOf('right', 'b', 'lefts', 'v1')];
    const answers = answersOf(await failureOf(...swapped));
    expect(answers).toEqual([
      expect.stringMatching(/^start rights after none a=earliest asked=\S+ in=lkc-local$/),
      expect.stringMatching(/^start lefts after none b=earliest asked=\S+ in=lkc-local$/),
    ]);
    expect(await statements()).toEqual(['lefts v1 RUNNING', 'rights v1 RUNNING']);
    expect(await harness.invoke({ app: swapped, event: { answers } })).toMatchObject({ warnings: [], retired: [] });
    expect(await rows('lefts')).toEqual(['a1 v1', 'b1 v1']);
    expect(await rows('rights')).toEqual(['b1 v1', 'a1 v1']);
  });
});
