import { installationIdOf, targetIdOf } from '../../src/reconcile/identity';
import { divide, type ListingContext, type Whose, whose } from '../../src/reconcile/listing';
import { fingerprintOf, keysTelling, labelsOf, markOf } from '../../src/reconcile/statement-labels';
import type { Statement } from '../../src/statements/statement';
import { parseStatement } from '../../src/statements/wire';
import { answer, day, NOW, OWNER, sinkId, TARGET } from './builders';

const { project, ids } = OWNER;
const context: ListingContext = {
  project,
  apps: [{ name: 'orders' }],
  target: TARGET,
  ids,
  names: { catalogs: ['shops', 'env-1'], databases: ['live', 'lkc-1'] },
  sinks: new Map([['s', sinkId('s')]]),
  answers: [],
  adopted: new Set<string>(),
  now: NOW,
};
const MARK = markOf(project, targetIdOf(ids));
const ELSEWHERE = markOf({ ...project, installation: '2/us/shop' }, targetIdOf(ids));
const HERE = { 'sql.current-catalog': 'shops', 'sql.current-database': 'live' };

interface Listed {
  readonly name?: string;
  readonly keys?: readonly string[];
  readonly sql?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly phase?: string;
  readonly created?: string;
}
const listed = ({
  name = 'one',
  keys = [],
  sql,
  properties = HERE,
  phase = 'RUNNING',
  created = day(1),
}: Listed): Statement =>
  parseStatement({
    name,
    metadata: { labels: labelsOf(keys), created_at: created },
    spec: { statement: sql ?? 'INSERT INTO `s` SELECT 1 FROM `a`', properties },
    status: { phase },
  });
const telling = (...tables: readonly string[]): string[] =>
  keysTelling({
    fingerprint: fingerprintOf('x'),
    reads: undefined,
    anew: new Set(),
    writes: new Set(tables.map(sinkId)),
    isStateful: false,
  });

describe('a statement is', () => {
  it.each<[Whose, string, Listed]>([
    ['ours', 'with the mark of project, installation and target', { keys: MARK }],
    ['ours', 'with the mark, whatever names its target was given', { keys: MARK, properties: {} }],
    ['ours', 'with the name of an app, as an older version marked it', { keys: ['orders'] }],
    [
      'ours',
      'with the name of an app and the ids of the target',
      {
        keys: ['orders'],
        properties: { 'sql.current-catalog': 'env-1', 'sql.current-database': 'lkc-1' },
      },
    ],
    ['foreign', 'with the mark of another installation', { keys: ELSEWHERE }],
    [
      'stranger',
      'with the mark for another target',
      { keys: markOf(project, targetIdOf({ ...ids, clusterId: 'lkc-2' })) },
    ],
    [
      'stranger',
      'with the mark of another project, which has the name of an app of ours',
      { keys: markOf({ ...project, name: 'orders' }, targetIdOf(ids)) },
    ],
    ['stranger', 'with the mark of another project', { keys: markOf({ ...project, name: 'store' }, targetIdOf(ids)) }],
    ['stranger', 'without a label', {}],
    ['stranger', 'with the name of an app that there is no more', { keys: ['renamed'] }],
    [
      'stranger',
      'with the name of an app, in another database',
      {
        keys: ['orders'],
        properties: { ...HERE, 'sql.current-database': 'test' },
      },
    ],
  ])('%s %s', (expected, _, one) => {
    expect(whose(context, listed(one))).toBe(expected);
  });

  it('adopted where an answer names it', () => {
    const answers = [answer('adopt one two')];
    expect(whose({ ...context, answers }, listed({}))).toBe('adopted');
    expect(whose({ ...context, answers }, listed({ keys: ELSEWHERE }))).toBe('adopted');
    expect(whose({ ...context, answers }, listed({ name: 'three' }))).toBe('stranger');
    expect(whose({ ...context, answers }, listed({ keys: MARK }))).toBe('ours');
  });

  it('not adopted once more where one of ours has followed it since', () => {
    const answers = [answer(`adopt one asked=${day(24.5)}`)];
    const followed = (created: string) =>
      divide({ ...context, answers }, [listed({}), listed({ name: 'next', keys: MARK, created })]).strangers.length;
    expect([followed(day(24)), followed(day(25))]).toEqual([0, 1]);
  });

  it('not adopted by an answer that is too old, or that was given before it was created', () => {
    const adopted = (line: string, one: Listed = {}) => whose({ ...context, answers: [answer(line)] }, listed(one));
    expect(adopted(`adopt one asked=${day(24.5)}`)).toBe('adopted');
    expect(adopted(`adopt one asked=${day(23.5)}`)).toBe('stranger');
    expect(adopted(`adopt one asked=${day(30)}`, { created: day(30.5) })).toBe('stranger');
  });
});

describe('of a listing', () => {
  const namesIn = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);

  it('count our statements and adopted ones, running or ended, by what they write', () => {
    const { statements, strangers } = divide({ ...context, answers: [answer('adopt theirs')] }, [
      listed({ name: 'running', keys: [...MARK, ...telling('s')] }),
      listed({ name: 'ended', keys: [...MARK, ...telling('r', 's')], phase: 'FAILED' }),
      listed({ name: 'theirs', phase: 'STOPPED' }),
      listed({ name: 'no-insert', keys: MARK, sql: 'SELECT 1' }),
    ]);
    expect(statements.map(({ name, isOurs, writes }) => [name, isOurs, [...writes]])).toEqual([
      ['running', true, [sinkId('s')]],
      ['ended', true, [sinkId('r'), sinkId('s')]],
      ['theirs', false, [sinkId('s')]],
    ]);
    expect(strangers).toEqual([]);
  });

  it('count strangers that write a sink of ours, or have written it', () => {
    const { strangers } = divide(context, [
      listed({ name: 'running' }),
      listed({ name: 'pending', phase: 'PENDING' }),
      listed({ name: 'unknown', phase: 'HIBERNATING' }),
      listed({ name: 'stopped', phase: 'STOPPED' }),
      listed({ name: 'failed', phase: 'FAILED' }),
      listed({ name: 'other-sink', sql: 'INSERT INTO `r` SELECT 1' }),
      listed({ name: 'other-database', sql: 'INSERT INTO `test`.`s` SELECT 1' }),
    ]);
    expect(strangers.map(({ name, isForeign }) => [name, isForeign])).toEqual([
      ['running', false],
      ['pending', false],
      ['unknown', false],
      ['stopped', false],
      ['failed', false],
    ]);
  });

  it('count statements of another installation, ended ones too', () => {
    const { statements, strangers } = divide(context, [
      listed({ name: 'ended', keys: [...ELSEWHERE, ...telling('s')], phase: 'STOPPED' }),
    ]);
    expect([namesIn(statements), strangers.map(({ name, isForeign }) => [name, isForeign])]).toEqual([
      [],
      [['ended', true]],
    ]);
  });

  it.each([
    ['its catalog and database', 'INSERT INTO `shops`.`live`.`s` SELECT 1', {}],
    ['its ids', 'INSERT INTO `env-1`.`lkc-1`.`s` SELECT 1', {}],
    ['its database alone', 'INSERT INTO `live`.`s` SELECT 1', { 'sql.current-catalog': 'shops' }],
    ['nothing, in that database', 'INSERT INTO s SELECT 1', HERE],
    ['a set', 'EXECUTE STATEMENT SET BEGIN INSERT INTO r SELECT 1; INSERT INTO s SELECT 1; END', HERE],
    ['CREATE TABLE AS', 'CREATE TABLE s AS SELECT 1', HERE],
  ])('count those whose text says the sink by %s', (_, sql, properties) => {
    expect(namesIn(divide(context, [listed({ sql, properties })]).strangers)).toEqual(['one']);
  });

  it('count DDL statements that created a sink, and none that failed or is not ours', () => {
    const creates = `creates-${sinkId('s')}`;
    const { ddl, statements } = divide(context, [
      listed({ name: 'made', keys: [...MARK, creates], sql: 'CREATE TABLE s (x INT)', phase: 'COMPLETED' }),
      listed({ name: 'failed', keys: [...MARK, creates], sql: 'CREATE TABLE s (x INT)', phase: 'FAILED' }),
      listed({ name: 'foreign', keys: [...ELSEWHERE, creates], sql: 'CREATE TABLE s (x INT)', phase: 'COMPLETED' }),
    ]);
    expect(ddl).toEqual([{ name: 'made', sink: sinkId('s'), createdAt: day(1) }]);
    expect(statements).toEqual([]);
  });

  it('name those that were told the same name of a target, when it meant another', () => {
    const other = markOf(project, targetIdOf({ ...ids, clusterId: 'lkc-2' }));
    const { misnamed } = divide(context, [
      listed({ name: 'moved', keys: [...other, ...telling('s')] }),
      listed({
        name: 'other-name',
        keys: [...other, ...telling('s')],
        properties: { ...HERE, 'sql.current-database': 'x' },
      }),
      listed({ name: 'here', keys: [...MARK, ...telling('s')] }),
      listed({ name: 'elsewhere', keys: [project.name, `installation-${'0'.repeat(24)}`, ...other.slice(2)] }),
      listed({ name: 'old', keys: [project.name, `installation-${installationIdOf(project)}`] }),
    ]);
    expect(misnamed).toEqual(['moved']);
  });
});
