import { labelsOf, markOf } from '../../src/reconcile/statement-labels';
import { judgeProject } from '../../src/watch/judge';
import { look, ORDERS, PROJECT, TARGET, told } from './told';

const names = (...given: Parameters<typeof look>) => {
  const { ours, strangers, unknown } = look(...given);
  return { ours: ours.map((seen) => seen.managed.name), strangers: strangers.map(({ name }) => name), unknown };
};
const SPELLED_BY_ID = { 'sql.current-catalog': 'env-1', 'sql.current-database': 'lkc-1' };

it('takes what carries the mark of the project, as it is installed here, in this target', () => {
  const listed = [
    told('a', 'RUNNING'),
    told('elsewhere', 'RUNNING', { clusterId: 'lkc-2', properties: { 'sql.current-database': 'test' } }),
    told('fork', 'RUNNING', { project: { ...PROJECT, installation: '2/eu/shop-handler' } }),
    told('misnamed', 'RUNNING', { clusterId: 'lkc-3', properties: { 'sql.current-catalog': 'env-1' } }),
    told('other', 'RUNNING', { project: { ...PROJECT, name: 'market' }, into: ['stalls'] }),
    told('old', 'RUNNING', { labels: labelsOf(['orders']) }),
  ];
  expect(names(listed)).toEqual({ ours: ['a', 'old'], strangers: ['fork'], unknown: undefined });
});

it('knows a target that was spelled otherwise when it was deployed to, where there is no other', () => {
  const listed = [told('a', 'RUNNING', { properties: SPELLED_BY_ID })];
  expect(names(listed).ours).toEqual(['a']);
  expect(names([told('a', 'RUNNING')], [ORDERS], { catalog: 'env-1', database: 'lkc-1' }).ours).toEqual(['a']);
});

it('tells of no app where it cannot tell which target is meant', () => {
  const listed = [
    told('a', 'RUNNING', { properties: SPELLED_BY_ID }),
    told('b', 'FAILED', { clusterId: 'lkc-2', properties: { ...SPELLED_BY_ID, 'sql.current-database': 'lkc-2' } }),
  ];
  expect(judgeProject([ORDERS], look(listed), { exceptions: new Map() }).apps['orders']).toEqual({
    judgement: 'unknown',
    why:
      'the project has statements in several targets of this environment, and none shows which of them is ' +
      "'shops'.'live': deploy there, or give the ids of both in the event",
    findings: [],
  });
});

it('takes the target by id where the event says it so, whatever else is there', () => {
  const listed = [told('a', 'RUNNING', { clusterId: 'lkc-2' })];
  expect(names(listed, [ORDERS], { catalog: 'env-1', database: 'lkc-1' }).ours).toEqual([]);
});

it('keeps what deploys make besides, to know that one is under way', () => {
  const hidden = labelsOf(['shop', 'hidden']);
  const listed = [
    told('query', 'COMPLETED', { labels: hidden }),
    told('elsewhere', 'COMPLETED', { labels: hidden, properties: { 'sql.current-database': 'test' } }),
    told('ddl', 'COMPLETED', {
      properties: { 'sql.current-database': 'test' },
      labels: labelsOf([...markOf(PROJECT, 'f'.repeat(24)), `creates-${'2'.repeat(24)}`]),
    }),
    told('a', 'RUNNING'),
  ];
  expect(look(listed, [ORDERS], TARGET).internal.map(({ name }) => name)).toEqual(['query']);
});
