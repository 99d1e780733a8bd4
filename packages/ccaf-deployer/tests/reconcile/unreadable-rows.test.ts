import { unreadableText } from '../../src/reconcile/unreadable-rows';

const log = { mode: 'log', log_target: 'bad_orders' };

it.each([
  [
    { orders: { mode: 'fail' } },
    'A row that cannot be read fails the statement, unless the owner of its table has chosen something else.',
  ],
  [{ orders: { mode: 'ignore' } }, "Rows of 'orders' that cannot be read are dropped and not reported."],
  [{ orders: log }, "Rows of 'orders' that cannot be read go to 'bad_orders'."],
  [
    { returns: { mode: 'fail' }, orders: log },
    "Rows of 'orders' that cannot be read go to 'bad_orders'; any other row that cannot be read fails the statement, " +
      'unless the owner of its table has chosen something else.',
  ],
])('says what becomes of rows that cannot be read: %j', (sources, text) => {
  expect(unreadableText(sources)).toBe(text);
});
