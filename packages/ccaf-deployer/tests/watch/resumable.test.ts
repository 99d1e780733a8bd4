import { labelsOf } from '../../src/reconcile/statement-labels';
import type { Statement, StatementException } from '../../src/statements';
import { resumable } from '../../src/watch/resumable';
import { ago, DAYS, type Details, look, ORDERS, told } from './told';

const FAILURE: StatementException = { name: 'java.io.IOException', message: 'connection reset', timestamp: ago(60) };
const ONCE: Details = { ended: 60, ran: DAYS - 60, offset: 5 };
const FAILED = told('a', 'FAILED', ONCE);
/** One that was told to go on an hour and a half ago. */
const AGAIN = told('a', 'FAILED', { ...ONCE, ran: 30 });

/** The statement that may be told to go on, or why none is. */
function answer(
  listed: readonly Statement[],
  exceptions: readonly StatementException[] | undefined = [FAILURE],
): string {
  const known = new Map(exceptions && [['a', { exceptions }]]);
  const found = resumable(ORDERS, look(listed), known);
  return 'statement' in found ? `resumed: ${found.statement.name}` : found.because;
}

const UNTOLD = 'the server does not say whether it ran, and until when';

it('is a statement that failed once, within a day, for a reason that may pass', () => {
  expect(answer([FAILED])).toBe('resumed: a');
});

it.each<[string, readonly Statement[], string]>([
  ['that runs', [told('a', 'RUNNING')], 'it is RUNNING'],
  ['that somebody stopped', [told('a', 'STOPPED')], 'it is STOPPED'],
  ['that is failing', [told('a', 'FAILING')], 'it is FAILING'],
  ['of an app that has none', [], 'its sinks are not all written by the same statement'],
  [
    'that a deploy has just made',
    [told('a', 'FAILED', { created: 14, ended: 10, ran: 3 })],
    'a deploy may be under way',
  ],
  [
    'while a deploy reads the catalog',
    [FAILED, told('q', 'RUNNING', { created: 1, labels: labelsOf(['shop', 'hidden']) })],
    'a deploy may be under way',
  ],
  [
    'while a deploy makes another app',
    [FAILED, told('b', 'PENDING', { created: 1, into: ['bills'] })],
    'a deploy may be under way',
  ],
  [
    'that another one waits to follow',
    [FAILED, told('b', 'PENDING', { created: 50 })],
    "'b' writes the same sink, has written it, or may write it",
  ],
  [
    'that another one was made to follow, and stopped before it began',
    [FAILED, told('b', 'STOPPED', { created: 50, ended: 40, ran: undefined })],
    "'b' writes the same sink, has written it, or may write it",
  ],
  [
    'in whose place an older one was told to go on since',
    [FAILED, told('z', 'STOPPED', { created: 3_000, ended: 30, offset: 9 })],
    "'z' writes the same sink, has written it, or may write it",
  ],
  [
    'beside which somebody else writes',
    [FAILED, told('b', 'RUNNING', { labels: {} })],
    "'b' writes the same sink, has written it, or may write it",
  ],
  [
    'beside which one of another app of ours writes a sink of it',
    [
      told('a', 'FAILED', { ...ONCE, into: ['orders', 'bills'] }),
      told('b', 'RUNNING', { into: ['bills'], created: 50 }),
    ],
    "'b' writes the same sink, has written it, or may write it",
  ],
  ['that somebody had told to stop', [{ ...FAILED, stopped: true }], 'somebody had told it to stop'],
  [
    'that nothing marks as ours',
    [told('a', 'FAILED', { ...ONCE, labels: labelsOf(['orders']) })],
    'it has no label that says that it is of this project',
  ],
  ['that never ran', [told('a', 'FAILED', { ran: undefined })], UNTOLD],
  ['whose end nobody tells', [told('a', 'FAILED', { ended: 'untold' })], UNTOLD],
  [
    'whose end nobody tells, but how long it ran',
    [told('a', 'FAILED', { ended: 'untold', status: { duration: 'PT30M' } })],
    UNTOLD,
  ],
  [
    'of which nothing tells in which target it is',
    [FAILED, told('b', 'RUNNING', { clusterId: 'lkc-2', into: ['bills'] })],
    'the project has statements in several targets of this environment, and none shows which of them is ' +
      "'shops'.'live': deploy there, or give the ids of both in the event",
  ],
])('is none %s', (_, listed, because) => {
  expect(answer(listed)).toBe(because);
});

it('is one beside which somebody writes another sink', () => {
  expect(answer([FAILED, told('b', 'RUNNING', { labels: {}, into: ['bills'] })])).toBe('resumed: a');
});

it('is one that followed what is stopped since', () => {
  expect(answer([FAILED, told('z', 'STOPPED', { created: 3_000, ended: 1_500, offset: 4 })])).toBe('resumed: a');
});

it('is none whose exceptions are not known, or tell of no failure or of several', () => {
  const unknown = new Map([['a', { exceptions: [], problem: 'no answer' }]]);
  expect(resumable(ORDERS, look([FAILED]), unknown)).toEqual({ because: 'its exceptions are not known' });
  expect(resumable(ORDERS, look([FAILED]), new Map())).toEqual({ because: 'its exceptions are not known' });
  expect(answer([FAILED], [])).toBe('its exceptions show 0 failures instead of one');
  expect(answer([FAILED], [FAILURE, { ...FAILURE, timestamp: ago(40_000) }])).toBe(
    'its exceptions show 2 failures instead of one',
  );
});

it('is none that failed a day ago, or whose last failure is not told yet, for it was resumed before', () => {
  const old = told('a', 'FAILED', { created: 3_000, ended: 24 * 60, ran: 30 });
  expect(answer([old], [{ ...FAILURE, timestamp: ago(24 * 60) }])).toBe('it failed more than a day ago');
  expect(answer([AGAIN], [{ ...FAILURE, timestamp: ago(91) }])).toBe('the server does not show its last failure yet');
  expect(answer([FAILED], [{ ...FAILURE, timestamp: 'some time' }])).toBe('it failed more than a day ago');
});

it('is none that was told to go on within a day, even where its exceptions show its last run alone', () => {
  expect(answer([AGAIN])).toBe('it was already resumed less than a day ago');
  const longAgo = told('a', 'FAILED', { created: 3 * DAYS, ended: 60, ran: DAYS - 60 });
  expect(answer([longAgo])).toBe('resumed: a');
});

it('is none whose reason is not known to pass, or whose detail makes that doubtful', () => {
  expect(answer([FAILED], [{ ...FAILURE, message: 'the flux is low' }])).toBe(
    'its reason is not known to pass by itself',
  );
  const status = { detail: 'Invalid cast from STRING' };
  expect(answer([told('a', 'FAILED', { ...ONCE, status })])).toBe('its reason is not known to pass by itself');
});
