import type { Flow, StatementFlow } from '../../src/metrics';
import { appFlow } from '../../src/watch/app-flow';

const samples = (...values: number[]) => values.map((value, index) => ({ at: index * 60_000, value }));
const flow = (of: StatementFlow, notes: readonly string[] = []): Flow => ({
  statements: new Map([['a', of]]),
  pools: new Map(),
  notes,
});

it('is what waits now, and what came out a minute', () => {
  expect(appFlow('a', flow({ pending: samples(9, 7), recordsOut: samples(10, 0, 15) }))).toEqual({
    pending_records: 7,
    records_per_minute: 8.3,
  });
});

it('is not known, and never zero, where nobody tells', () => {
  expect(appFlow('a', flow({ pending: samples(0) }, ['records out: 429']))).toEqual({
    pending_records: 0,
    unknown: 'records out: 429',
  });
  expect(appFlow('b', flow({ pending: samples(1), recordsOut: samples(1) }))).toEqual({
    unknown: 'the Metrics API has no value for it',
  });
  expect(appFlow('a', undefined)).toEqual({
    unknown: "the secret has no 'cloud.api.key', which the Metrics API needs",
  });
});
