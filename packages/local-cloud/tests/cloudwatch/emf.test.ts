import { dataPointsOf } from '../../src/cloudwatch/emf';

const line = (root: object, directives: readonly object[]): string =>
  JSON.stringify({ _aws: { Timestamp: 1_000, CloudWatchMetrics: directives }, ...root });

const OF = { Namespace: 'ccaf', Dimensions: [['function', 'app']], Metrics: [{ Name: 'Page' }, { Name: 'Ticket' }] };

it('a line gives a value for each metric of each set of dimensions', () => {
  const directive = { ...OF, Dimensions: [['function'], ['function', 'app']], Metrics: [{ Name: 'Page' }] };
  const of = { namespace: 'ccaf', metric: 'Page', value: 2, at: 1_000 };
  expect(dataPointsOf(line({ function: 'f', app: 'parcels', Page: 2 }, [directive]))).toEqual([
    { ...of, dimensions: { function: 'f' } },
    { ...of, dimensions: { function: 'f', app: 'parcels' } },
  ]);
});

it('a metric that is not in the line has no value, and a list has several', () => {
  const points = dataPointsOf(line({ function: 'f', app: 'parcels', Page: [1, 2] }, [OF]));
  expect(points.map(({ metric, value }) => [metric, value])).toEqual([
    ['Page', 1],
    ['Page', 2],
  ]);
});

it('a set of dimensions that the line lacks gives nothing', () => {
  expect(dataPointsOf(line({ function: 'f', Page: 1 }, [OF]))).toEqual([]);
});

it.each(['START RequestId: 1', '{"level":"INFO"}', '{not JSON', '[]', '{"_aws":{"CloudWatchMetrics":[]}}'])(
  'any other line is passed over: %s',
  (other) => {
    expect(dataPointsOf(other)).toEqual([]);
  },
);
