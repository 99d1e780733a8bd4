import { type EnvironmentStatus, toldBy } from '../../src/status/environment-status';
import { statusJson } from '../../src/status/json';
import { overall } from '../../src/status/judgement';
import { statusText } from '../../src/status/text';
import { BUNDLE, ILL, reportOf, WELL } from './answers';

const NOW = Date.parse('2026-11-27T08:00:00Z');
const PLACE = { accountId: '123456789012', region: 'us-east-1' };

/** What is said of dev where its function answers this, and of test where there is none. */
function said(...reported: Parameters<typeof reportOf>) {
  const of = (environment: 'dev' | 'test', answer?: string): EnvironmentStatus => {
    const name = `parcels_${environment}`;
    return { environment, function: name, answer: undefined, apps: [], ...toldBy(answer, name, PLACE) };
  };
  const dev = of('dev', reportOf(...reported));
  const checkout = { bundle: BUNDLE };
  return {
    judged: overall([dev], true),
    text: statusText({ environments: [dev], checkout }, NOW, { write: () => undefined, isInteractive: false }),
    json: statusJson({ environments: [dev, of('test')], checkout }, false),
  };
}

it('leaves it open whether the SQL of this checkout runs, where the function holds another build', () => {
  const { text, judged } = said({ parcels: WELL }, { bundle: 'cd'.repeat(32) });
  expect(text).toContain(
    '1,240  unknown\n\ndev: whether the SQL of this checkout runs: unknown; the function has another\nbuild',
  );
  expect(judged).toBe('well');
});

it('says where the SQL that runs is not that of the build that the function holds', () => {
  expect(said({ parcels: { ...WELL, runs_this_image: 'no' } }).text).toContain(
    '1,240  no\n\ndev: whether the SQL of this checkout runs: no;',
  );
});

it('says where rows that cannot be read do not fail the statement', () => {
  const unreadable_rows = {
    north: { mode: 'ignore' },
    south: { mode: 'fail' },
    west: { mode: 'log', log_target: 'bad' },
  };
  const { text } = said({ parcels: { ...WELL, unreadable_rows } });
  expect(text.split('\n\n')[1]).toBe(
    "dev: parcels: Rows of 'north' that cannot be read are dropped and not reported;\nrows of 'west' that cannot be read go to 'bad'.\n",
  );
});

it('says what the function warns of itself', () => {
  const { text, judged } = said({ parcels: WELL }, { warnings: ['the key before was used: see docs/keys.md'] });
  expect(text.split('\n\n')[1]).toBe('dev: warning: the key before was used: see docs/keys.md\n');
  expect(judged).toBe('well');
});

it('gives a terminal no orders that came with a row', () => {
  const [statement] = ILL.statements;
  const exceptions = [
    { name: 'E', message: "no time: '\u001b]0;title\u0007\u009b2J'", timestamp: '2026-11-27T07:45:00Z' },
  ];
  const { text } = said({ parcels: { ...ILL, statements: [{ ...statement, exceptions }] } });
  expect(text).toContain("E: no time: '\u{fffd}]0;title\u{fffd}\u{fffd}2J'");
});

it('a finding that concerns all apps makes the environment ill', () => {
  const finding = { ...ILL.findings[0], condition: 'pool-exhausted', severity: 'ticket', why: 'the pool is full' };
  const { text, judged } = said({ parcels: WELL }, { findings: [finding] });
  expect(text).toContain(
    'dev: pool-exhausted (ticket) since 2026-11-27 07:46 UTC (14 min)\n  ticket     pool-exhausted: ',
  );
  expect(judged).toBe('ill');
});

it('gives a program what each function answered, and what only this checkout knows', () => {
  expect(said({ parcels: WELL }).json).toMatchObject({
    judgement: 'well',
    checkout: { bundle: BUNDLE },
    environments: {
      dev: {
        judgement: 'well',
        function: 'parcels_dev',
        bundle: BUNDLE,
        apps: { parcels: { ...WELL, checkout: { runs: 'yes', why: '' } } },
      },
      test: { judgement: 'absent', function: 'parcels_test', apps: {} },
    },
  });
});
