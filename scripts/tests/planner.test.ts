import { CASES } from 'flink-table-api/planner';
import { compareCases } from '../planner/compare';
import { list } from '../planner/list';
import { partOf } from '../planner/part-of';

const CASTS = partOf(CASES, 'cast: .* AS DATE');

it('takes the queries of which group and SQL match, and says so where none does', () => {
  expect(CASTS.length).toBeGreaterThan(10);
  expect(() => partOf(CASES, 'no such query')).toThrow(
    "no query matches 'no such query', which is compared with 'group: SQL'; an example is --only 'cast: .* AS DATE'",
  );
});

it('compares a part, and lists what was recorded of it', () => {
  const told: string[] = [];
  const [first] = CASTS;
  expect(compareCases(CASTS, false, (text) => told.push(text))).toBe(true);
  expect(list(first ? [first] : [], (text) => told.push(text))).toBe(true);
  expect(told.join('\n')).toContain(first?.sql);
  expect(told.join('\n')).toContain('Flink 2.3.0 on Java 17');
});
