import { type Line, lineAlarms, toldAlarms } from '../../src/watch/alarm-lines';

const TEXTS = { page: 'Somebody is needed.', ticket: 'Look at it today.' };
const FUNCTION: Line = { name: '', dimensions: { function: 'f' }, texts: TEXTS };
const ORDERS: Line = { name: 'orders', dimensions: { function: 'f', app: 'orders' }, texts: TEXTS };

describe('the alarms on the metrics of an app', () => {
  it('act on what is proven at once, and on the rest when two or three checks tell of it', () => {
    const dimensions = { function: 'f', app: 'orders' };
    const page = { description: 'Somebody is needed.', metric: 'Page', dimensions };
    const ticket = { description: 'Look at it today.', metric: 'Ticket', dimensions };
    expect(lineAlarms('watch', [ORDERS])).toEqual({
      'orders-page-now': { name: 'watch-orders-page-now', ...page, threshold: 2, checks: 1 },
      'orders-page-again': { name: 'watch-orders-page-again', ...page, threshold: 1.5, checks: 2 },
      'orders-page-lasting': { name: 'watch-orders-page-lasting', ...page, threshold: 1, checks: 3 },
      'orders-ticket-now': { name: 'watch-orders-ticket-now', ...ticket, threshold: 2, checks: 1 },
      'orders-ticket-lasting': { name: 'watch-orders-ticket-lasting', ...ticket, threshold: 1, checks: 3 },
    });
  });

  it('are told as one for each severity', () => {
    expect(toldAlarms('watch', [ORDERS])).toEqual({
      'orders-page': {
        name: 'watch-orders-page',
        description: 'Somebody is needed.',
        rule: 'ALARM("watch-orders-page-now") OR ALARM("watch-orders-page-again") OR ALARM("watch-orders-page-lasting")',
      },
      'orders-ticket': {
        name: 'watch-orders-ticket',
        description: 'Look at it today.',
        rule: 'ALARM("watch-orders-ticket-now") OR ALARM("watch-orders-ticket-lasting")',
      },
    });
  });
});

it('each alarm has a name of its own, whatever an app is called', () => {
  const names = ['page', 'ticket', 'page-now', 'page-again', 'now', 'silence', 'undelivered', 'a', 'a-page'];
  const lines = [FUNCTION, ...names.map((name) => ({ ...ORDERS, name }))];
  const alarms = [lineAlarms('watch', lines), toldAlarms('watch', lines)].flatMap(Object.keys);
  expect(alarms).toHaveLength(70);
  expect(new Set([...alarms, 'silence', 'undelivered']).size).toBe(72);
});
