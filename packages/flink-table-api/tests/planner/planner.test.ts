import { readFileSync } from 'node:fs';
import { ACCEPTED } from '../../planner/accepted';
import { CASES } from '../../planner/cases';
import { queries } from '../../planner/cases/queries';
import { refused } from '../../planner/cases/refused';
import { compare } from '../../planner/compare';
import { told } from '../../planner/query-case';
import { readRecord } from '../../planner/record';
import { matched } from '../../planner/report';
import { RECORD, SETUP } from '../../planner/setup';

const record = readRecord(readFileSync(RECORD, 'utf8'), SETUP);

it("says of each query what Flink's planner said", () => {
  const { unlisted, inexact } = matched(compare(CASES, record), ACCEPTED);
  expect(unlisted.map(({ asked, about, flink, ours }) => [asked.sql, about, flink, ours])).toEqual([]);
  expect(inexact).toEqual([]);
});

it('records what is asked, and nothing else', () => {
  const asked = new Set(CASES.map(({ sql }) => sql));
  expect([...record.answers.keys()].filter((sql) => !asked.has(sql))).toEqual([]);
  expect(record.versions.flink).toBe('2.3.0');
  expect(asked.size).toBeGreaterThan(5_000);
});

it.each(queries.map(({ group, expected, ours }) => [group, expected, ours] as const))(
  'knows the changes, the key and the state of a %s: %s',
  (_, expected, ours) => {
    expect('rows' in ours && ours.rows ? told(ours.rows) : 'nothing').toBe(expected);
  },
);

it.each(refused.map(({ group, message, ours }) => [group, message, ours] as const))(
  'tells of what is %s: %s',
  (_, message, ours) => {
    expect('refused' in ours ? ours.refused : '').toBe(message);
  },
);

it('takes nothing that the parser of Flink does not', () => {
  const refused = CASES.filter(({ sql, ours }) => {
    const answer = record.answers.get(sql);
    return !('refused' in ours) && answer !== undefined && 'refused' in answer && answer.by === 'parse';
  });
  expect(refused.map(({ sql }) => sql)).toEqual([]);
});

it('has Flink read all sides of a union, of which windows are made, too', () => {
  const unions = queries.filter(({ sql }) => sql.includes('UNION ALL'));
  const halved = unions.filter(({ sql }) => {
    const answer = record.answers.get(sql);
    return answer !== undefined && 'operators' in answer && !answer.operators?.includes('Union');
  });
  expect(halved.map(({ group }) => group)).toEqual([]);
  expect(unions.length).toBeGreaterThan(7);
});

it('says which command records what is new', () => {
  const fresh = { group: 'fresh', sql: 'SELECT 1', isWhole: false, ours: { refused: '' } };
  expect(() => compare([fresh], record)).toThrow(
    "what Flink's planner says to 1 queries is not recorded, such as 'SELECT 1': record it: npm run planner -- --record",
  );
});

it('finds a type, a change, a key and a state that are others', () => {
  const group = queries.find((one) => one.group === 'query group');
  const rows = { changes: 'append', upsertKey: ['n'], isStateful: false, timeAttributes: ['n'] } as const;
  const columns = [['product', 'INT'] as const];
  const planted = { group: 'planted', sql: group?.sql ?? '', isWhole: true, ours: { columns, rows } };
  expect(compare([planted], record).map(({ about, flink, ours }) => [about, flink, ours])).toEqual([
    ['columns', 'product STRING, n BIGINT NOT NULL', 'product INT'],
    ['timeAttributes', '', 'n'],
    ['changes', 'updating', 'append'],
    ['upsertKey', 'product', 'n'],
    ['isStateful', 'true', 'false'],
  ]);
});
