import { wrongsOf } from '../../simulation/rows/check';
import { Excuses } from '../../simulation/rows/excuses';
import { Database } from '../../simulation/world/database';
import type { Topic } from '../../simulation/world/topic';

/** A sink that is to have ten rows of a topic, after these were written, each as [statement, from, to]. */
function wrongsAfter(writes: readonly [string, number, number][], excuses = new Excuses()): string[] {
  const { sink, topic } = tenRows();
  for (const [by, from, to] of writes) sink.ledger.write(topic, 0, from, to, by);
  return wrongsOf({ sink, topic, isDeclared: true }, excuses, new Set(['stranger']));
}

function tenRows() {
  const database = new Database('lkc-1', 'live', ['t1']);
  const sink = database.makeSink('s1', 0);
  const topic = database.topics.get('t1') as Topic;
  for (let row = 0; row < 10; row += 1) topic.arrive(row);
  sink.floors.set(topic, [0]);
  return { sink, topic };
}

it('finds nothing wrong where each row was written once, by whomever', () => {
  expect(
    wrongsAfter([
      ['a', 0, 4],
      ['b', 4, 10],
    ]),
  ).toEqual([]);
});

it('finds rows that nobody wrote', () => {
  expect(
    wrongsAfter([
      ['a', 0, 4],
      ['b', 6, 10],
    ]),
  ).toEqual(['lost: rows 4..6 of t1/0 in s1#1']);
});

it('finds rows that were written twice, by two statements or by one', () => {
  expect(
    wrongsAfter([
      ['a', 0, 6],
      ['b', 4, 10],
    ]),
  ).toEqual(['doubled: by a and b rows 4..6 of t1/0 in s1#1']);
  expect(
    wrongsAfter([
      ['a', 0, 10],
      ['a', 2, 3],
    ]),
  ).toEqual(['doubled: by a and a rows 2..3 of t1/0 in s1#1']);
});

it('minds no rows that a stranger wrote beside the app', () => {
  expect(
    wrongsAfter([
      ['a', 0, 10],
      ['stranger', 0, 10],
    ]),
  ).toEqual([]);
});

it('takes an excuse for the rows that it is about, and for no others', () => {
  const excuses = new Excuses();
  const { sink, topic } = tenRows();
  sink.ledger.write(topic, 0, 0, 10, 'a');
  sink.ledger.write(topic, 0, 2, 8, 'b');
  excuses.add({ wrong: 'twice', sink, topic, partition: 0, from: 0, to: 5, because: 'it was said' });
  expect(wrongsOf({ sink, topic, isDeclared: true }, excuses, new Set())).toEqual([
    'doubled: by a and b rows 5..8 of t1/0 in s1#1',
  ]);
  expect([...excuses.needed]).toEqual([['it was said', 1]]);
});
