import { resume, stop } from '../../simulation/api/api';
import { PLAIN, type Server } from '../../simulation/world/server';
import type { Statement } from '../../simulation/world/statement';
import { submit } from '../../simulation/world/submit';
import { World } from '../../simulation/world/world';

const SECOND = 1_000;

/** A world with a sink, in which rows have come for ten seconds: two a second. */
function worldOf(server: Partial<Server> = {}): World {
  const world = new World({ ...PLAIN, ...server }, 0);
  world.databases[0]?.makeSink('s1', 0);
  world.passTo(10 * SECOND);
  return world;
}

function insert(world: World, name: string, hint = '', properties: Record<string, string> = {}): Statement {
  const sql = `INSERT INTO \`depots\`.\`live\`.\`s1\` (\`id\`)\nSELECT 'v1' AS \`version\` FROM \`depots\`.\`live\`.\`t1\`${hint}`;
  return submit(world, { name, sql, properties, labels: {}, pool: 'p', principal: 'u' });
}

/** The rows that statements wrote, each as [statement, from, to]. */
function written({ databases }: World): [string, number, number][] {
  const [live] = databases;
  const topic = live?.topics.get('t1');
  const spans = topic ? (live?.sinks.get('s1')?.ledger.of(topic, 0) ?? []) : [];
  return spans.map(({ by, from, to }) => [by, from, to]);
}

it('has a statement read from the first row on, and catch up', () => {
  const world = worldOf();
  const statement = insert(world, 'one');
  world.passTo(20 * SECOND);
  expect(statement.phase).toBe('RUNNING');
  expect(written(world)).toEqual([['one', 0, 40]]);
});

it('has a statement start where it is told to', () => {
  const world = worldOf();
  const options = "'scan.startup.mode' = 'specific-offsets', 'scan.startup.specific-offsets' = 'partition:0,offset:15'";
  insert(world, 'one', ` /*+ OPTIONS(${options}) */`);
  world.passTo(20 * SECOND);
  expect(written(world)).toEqual([['one', 15, 40]]);
});

it('has a successor wait until the one before it has stopped, and go on there', () => {
  const world = worldOf();
  const one = insert(world, 'one');
  world.passTo(15 * SECOND);
  const two = insert(world, 'two', '', { 'sql.tables.initial-offset-from': 'one' });
  world.passTo(18 * SECOND);
  expect([one.phase, two.phase]).toEqual(['RUNNING', 'PENDING']);
  stop(world, one);
  world.passTo(25 * SECOND);
  expect([one.phase, two.phase]).toEqual(['STOPPED', 'RUNNING']);
  const [first, second] = written(world);
  expect(first?.[2]).toBe(second?.[1]);
  expect(one.told?.offsets).toEqual({ t1: `partition:0,offset:${first?.[2]}` });
});

it('writes what a statement left uncommitted when it goes on, and not before', () => {
  const world = worldOf({ transaction: 'pending' });
  const statement = insert(world, 'one');
  world.passTo(20 * SECOND);
  statement.fate = 'fail';
  world.passTo(25 * SECOND);
  expect([statement.phase, written(world)]).toEqual(['FAILED', [['one', 0, 40]]]);
  resume(world, statement);
  world.passTo(30 * SECOND);
  expect([statement.phase, written(world)]).toEqual(['RUNNING', [['one', 0, 60]]]);
});

it('fails a statement whose sink was dropped', () => {
  const world = worldOf();
  const statement = insert(world, 'one');
  world.passTo(12 * SECOND);
  world.databases[0]?.sinks.delete('s1');
  world.passTo(14 * SECOND);
  expect([statement.phase, statement.detail]).toEqual(['FAILED', 'The sink does not exist any more.']);
});
