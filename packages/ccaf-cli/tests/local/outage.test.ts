import { apps as stock } from 'stock/app';
import { expected, NotNoticedError, withAlarms } from '../../src/local/outage';
import type { Checked } from '../../src/local/watchdog';

const OK = { name: 'parcels-page', description: '', state: 'OK', at: 0 } as const;
const ALARM = { ...OK, state: 'ALARM' } as const;

const checked = (outcome: 'well' | 'ill' | 'unknown', sent: Checked['sent'] = []): Checked => ({
  report: {
    project: 'parcels',
    outcome,
    apps: { parcels: { judgement: outcome, why: 'it is so', findings: [] } },
    findings: [],
    resumed: [],
  },
  sent,
});

it('is tried on the first app that has alarms, and on none where no app has', () => {
  expect(withAlarms(stock, ['parcels', 'shipping'])?.name).toBe('shipping');
  expect(withAlarms(stock, ['parcels'])).toBeUndefined();
});

it('a check comes to what it must, and what is ill is told', () => {
  expect(expected('well', checked('well', [OK]))).toEqual(checked('well', [OK]));
  expect(expected('ill', checked('ill', [ALARM]))).toEqual(checked('ill', [ALARM]));
});

it.each([
  ['well', checked('ill', [ALARM])],
  ['well', checked('unknown')],
  ['ill', checked('well')],
  ['ill', checked('ill', [OK])],
] as const)('a check that must find %s, and does not, or tells nobody, fails the run', (outcome, found) => {
  expect(() => expected(outcome, found)).toThrow(NotNoticedError);
  expect(() => expected(outcome, found)).toThrow(`should have found '${outcome}'`);
});
