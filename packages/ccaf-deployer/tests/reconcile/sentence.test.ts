import { sentenceOf } from '../../src/reconcile/sentence';
import { app, neverRan, planned, statement } from './builders';

const sentence = (...given: Parameters<typeof planned>): string =>
  sentenceOf(planned(...given).steps).replaceAll(/shop-s-[0-9a-f]{12}/g, 'next');
const old = (phase: string, more = {}) => statement('one', phase, { sql: 'old', ...more });
const stateful = app({ isStateful: true, isUpsert: true });

it.each<[string, string, Parameters<typeof planned>]>([
  ['nothing', 'What runs goes on unchanged.', [app(), [statement('one', 'RUNNING')]]],
  ['a new sink', 'A new statement reads all topics from their start, into a new sink.', [app(), [], { there: '' }]],
  [
    'a sink that is gone',
    "A new statement reads all topics from their start, into a new sink; 'one' is stopped.",
    [app(), [old('RUNNING')], { there: '' }],
  ],
  [
    'a carry-over',
    "A new statement goes on where 'one' stops: no row is lost or doubled; 'one' is stopped.",
    [app(), [old('RUNNING')]],
  ],
  [
    'a topic that was added',
    "A new statement goes on where 'one' stops: no row is lost or doubled; 'b' is read from the start: rows that " +
      "the sink already has from a deleted statement come twice; 'one' is stopped.",
    [app({ from: 'ab' }), [old('RUNNING')]],
  ],
  [
    'offsets',
    "A new statement goes on at the offsets of 'one': no row is lost or doubled; 'one' is stopped.",
    [app({ isAppend: false }), [old('RUNNING')]],
  ],
  [
    'a resume',
    "Statement 'one' is resumed where it ended, because it does what the app says: no row is lost or doubled.",
    [app(), [statement('one', 'STOPPED')]],
  ],
  [
    'another compute pool',
    "Statement 'one' is stopped and resumed, because it moves to 'pool' as 'sa': no row is lost or doubled.",
    [app({ computePoolId: 'pool', principalId: 'sa' }), [statement('one', 'RUNNING', { computePoolId: 'other' })]],
  ],
  [
    'a start that was given',
    "A new statement begins where the answer says: 'a' at latest.",
    [app(), [], { answers: ['start s after none a=latest'] }],
  ],
  [
    'a rebuild',
    'A new statement reads all topics again from their start, as chosen: rows of the same key replace ' +
      "what is in the sink; 'one' is stopped.",
    [stateful, [old('RUNNING')], { answers: ['rebuild s after one'] }],
  ],
  [
    'a state that is discarded',
    "A new statement goes on at the offsets of 'one', with no memory of what was read before: no row " +
      "is lost or doubled; 'one' is stopped.",
    [stateful, [old('RUNNING')], { answers: ['discard-state s after one'] }],
  ],
  [
    'another writer',
    "What runs goes on; 'other' is stopped, because it wrote the same sink: rows that both wrote are in the sink " +
      'twice.',
    [app(), [statement('other', 'RUNNING', { sql: 'old' }), statement('one', 'RUNNING', { created: 2 })]],
  ],
  [
    'options',
    'What runs goes on; its sink gets the options that the app declares.',
    [app({ alter: ['ALTER'] }), [statement('one', 'RUNNING')]],
  ],
  [
    'one that never ran',
    "A new statement goes on where 'one' stops: no row is lost or doubled; 'one' is stopped.",
    [app(), [old('RUNNING'), neverRan('two', 'FAILED', { created: 2 })]],
  ],
])('says of %s what happens to the position', (_, expected, given) => {
  expect(sentence(...given)).toBe(expected);
});
