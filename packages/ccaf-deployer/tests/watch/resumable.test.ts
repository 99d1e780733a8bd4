import { labelsOf } from '../../src/reconcile/statement-labels';
import type { Statement, StatementException } from '../../src/statements';
import { resumable } from '../../src/watch/resumable';
import { ago, look, ORDERS, told } from './told';

const FAILURE: StatementException = { name: 'java.io.IOException', message: 'connection reset', timestamp: ago(60) };
const FAILED = told('a', 'FAILED', { ended: 60, ran: 30, offset: 5 });

/** The statement that may be told to go on, or why none is. */
function answer(
  listed: readonly Statement[],
  exceptions: readonly StatementException[] | undefined = [FAILURE],
): string {
  const known = new Map(exceptions && [['a', { exceptions }]]);
  const found = resumable(ORDERS, look(listed), known);
  return 'statement' in found ? `resumed: ${found.statement.name}` : found.because;
}

it('is a statement that failed once, within a day, for a reason that may pass', () => {
  expect(answer([FAILED])).toBe('resumed: a');
});

it.each<[string, readonly Statement[], string]>([
  ['that runs', [told('a', 'RUNNING')], 'it is RUNNING'],
  ['that somebody stopped', [told('a', 'STOPPED')], 'it is STOPPED'],
  ['that is failing', [told('a', 'FAILING')], 'it is FAILING'],
  ['of an app that has none', [], 'its sinks are not written by one statement'],
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
    "'b' writes the same sink, or may",
  ],
  [
    'that another one was made to follow, and stopped before it began',
    [FAILED, told('b', 'STOPPED', { created: 50, ended: 40, ran: undefined })],
    "'b' writes the same sink, or may",
  ],
  [
    'beside which somebody else writes',
    [FAILED, told('b', 'RUNNING', { labels: {} })],
    "'b' writes the same sink, or may",
  ],
  ['that never ran', [told('a', 'FAILED', { ran: undefined })], 'it is not told that it ran'],
  ['whose end nobody tells', [told('a', 'FAILED', { ended: 'untold' })], 'it is not told that it ran'],
])('is none %s', (_, listed, because) => {
  expect(answer(listed)).toBe(because);
});

it('is one that followed what is stopped since', () => {
  expect(answer([FAILED, told('z', 'STOPPED', { created: 3_000, ended: 1_500, offset: 4 })])).toBe('resumed: a');
});

it('is none whose exceptions are not known, or tell of no failure or of several', () => {
  const unknown = new Map([['a', { exceptions: [], problem: 'no answer' }]]);
  expect(resumable(ORDERS, look([FAILED]), unknown)).toEqual({ because: 'its exceptions are not known' });
  expect(resumable(ORDERS, look([FAILED]), new Map())).toEqual({ because: 'its exceptions are not known' });
  expect(answer([FAILED], [])).toBe('its exceptions tell of 0 failures, not of one');
  expect(answer([FAILED], [FAILURE, { ...FAILURE, timestamp: ago(40_000) }])).toBe(
    'its exceptions tell of 2 failures, not of one',
  );
});

it('is none that failed a day ago, or whose last failure is not told yet, for it was resumed before', () => {
  const old = told('a', 'FAILED', { created: 3_000, ended: 24 * 60, ran: 30 });
  expect(answer([old], [{ ...FAILURE, timestamp: ago(24 * 60) }])).toBe('it failed more than a day ago');
  expect(answer([FAILED], [{ ...FAILURE, timestamp: ago(91) }])).toBe('its last failure is not told yet');
  expect(answer([FAILED], [{ ...FAILURE, timestamp: 'some time' }])).toBe('it failed more than a day ago');
});

it.each([
  ['java.io.IOException', 'Failed to deserialize Avro record'],
  ['org.apache.kafka.common.errors.SerializationException', 'Unknown magic byte!'],
  ['java.lang.ArithmeticException', '/ by zero'],
  ['org.apache.flink.table.api.TableRuntimeException', 'Division by zero'],
  ['java.lang.NumberFormatException', 'For input string: "x"'],
  ['org.apache.flink.table.api.TableException', 'Column a is NOT NULL, however, a null value is being written'],
  ['io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException', 'Subject was removed'],
  ['org.apache.kafka.clients.consumer.OffsetOutOfRangeException', 'Fetch position is gone'],
  ['org.apache.kafka.common.errors.UnknownTopicOrPartitionException', 'This server does not host this'],
  ['org.apache.kafka.common.errors.TopicAuthorizationException', 'Not authorized to access topics: [paid]'],
])('is none that would fail again, or lose its place: %s: %s', (name, message) => {
  expect(answer([FAILED], [{ ...FAILURE, name, message }])).toBe('its reason does not pass by itself');
});

it('is none whose detail tells such a reason', () => {
  const status = { detail: 'Invalid cast from STRING' };
  expect(answer([told('a', 'FAILED', { status })])).toBe('its reason does not pass by itself');
});
