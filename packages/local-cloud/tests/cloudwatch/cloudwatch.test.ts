import { type Alarm, CloudWatch } from '../../src/cloudwatch';

const MINUTE = 60_000;
const QUIET = { alarm: false, ok: false };

/** The alarms of one app, as a stack has them. */
const alarms: readonly Alarm[] = [
  ...([2, 1] as const).map(
    (threshold): Alarm => ({
      kind: 'metric',
      name: threshold === 2 ? 'parcels-page-now' : 'parcels-page-lasting',
      description: '',
      tells: QUIET,
      namespace: 'ccaf',
      metric: 'Page',
      dimensions: { function: 'f', app: 'parcels' },
      statistic: 'Maximum',
      period: 300,
      periods: threshold === 2 ? 1 : 3,
      breaches: threshold === 2 ? 1 : 3,
      comparison: 'GreaterThanOrEqualToThreshold',
      threshold,
      missing: 'ignore',
    }),
  ),
  {
    kind: 'composite',
    name: 'parcels-page',
    description: 'See docs/day-2.md#page',
    tells: { alarm: true, ok: true },
    rule: 'ALARM("parcels-page-now") OR ALARM("parcels-page-lasting")',
  },
];

const told = (minute: number, page: number): string =>
  JSON.stringify({
    _aws: {
      Timestamp: minute * MINUTE,
      CloudWatchMetrics: [{ Namespace: 'ccaf', Dimensions: [['function', 'app']], Metrics: [{ Name: 'Page' }] }],
    },
    function: 'f',
    app: 'parcels',
    Page: page,
  });

/** What is sent at each check, one every five minutes; `undefined` is a check that tells nothing. */
function sent(pages: readonly (number | undefined)[]): readonly string[] {
  const cloudWatch = new CloudWatch(alarms);
  return pages.map((page, index) => {
    if (page !== undefined) cloudWatch.read(told(index * 5, page));
    return cloudWatch
      .evaluate(index * 5 * MINUTE)
      .map(({ name, state }) => `${name} ${state}`)
      .join();
  });
}

it('what is proven is sent at once, once, and so is its end', () => {
  expect(sent([0, 2, 2, 0])).toEqual(['parcels-page OK', 'parcels-page ALARM', '', 'parcels-page OK']);
});

it('what no time proves is sent when three checks say so', () => {
  expect(sent([0, 1, 1, 1, 1, 0])).toEqual(['parcels-page OK', '', '', 'parcels-page ALARM', '', 'parcels-page OK']);
  expect(sent([0, 1, 1, 0, 1, 1])).toEqual(['parcels-page OK', '', '', '', '', '']);
});

it('nothing is sent while nothing is told, however long', () => {
  const silence = Array.from({ length: 6 }, () => undefined);
  expect(sent([2, ...silence, 2, 0])).toEqual(['parcels-page ALARM', ...silence.map(() => ''), '', 'parcels-page OK']);
});

it('an alarm has its text, and when it was sent', () => {
  const cloudWatch = new CloudWatch(alarms);
  expect(cloudWatch.stateOf('parcels-page')).toBe('INSUFFICIENT_DATA');
  cloudWatch.read(told(5, 2));
  expect(cloudWatch.evaluate(6 * MINUTE)).toEqual([
    { name: 'parcels-page', description: 'See docs/day-2.md#page', state: 'ALARM', at: 6 * MINUTE },
  ]);
  expect(cloudWatch.stateOf('parcels-page-lasting')).toBe('INSUFFICIENT_DATA');
});
