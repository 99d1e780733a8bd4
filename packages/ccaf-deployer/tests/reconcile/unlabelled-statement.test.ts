import { matchesSpec } from '../../src/reconcile/desired-state';
import { fingerprintOf, topicId } from '../../src/reconcile/statement-labels';
import { doTheSame, readsIn, sinksIn } from '../../src/reconcile/unlabelled-statement';
import { app, sinkId, statement } from './builders';

const OURS = [
  'INSERT INTO `env`.`db`.`sink` (',
  '  `a`',
  ')',
  'SELECT',
  '  UPPER(CAST(`a` AS INT)) AS `a`',
  'FROM `env`.`db`.`t`',
  "WHERE `select` = 'x'",
].join('\n');
const hint = (options: string): string => `/*+ OPTIONS(${options}) */`;
const AT = "'scan.startup.mode'='specific-offsets', 'scan.startup.specific-offsets'='partition:0,offset:7'";

it.each([
  ['white space', OURS.replaceAll(/\s+/g, ' ')],
  ['line ends', OURS.replaceAll('\n', '\r\n')],
  ['letter case of keywords', OURS.replace('INSERT INTO', 'insert into').replace('UPPER', 'upper')],
  ['quotes that a name does not need', OURS.replaceAll(/`(env|db|sink|a|t)`/g, '$1')],
  ['a final semicolon', `${OURS} ;\n`],
  ['a comment', OURS.replace('FROM', '/* FROM `b` */ -- x\nFROM')],
  ['another name of a type', OURS.replace('INT)', 'INTEGER)')],
  ['where it starts', OURS.replace('`t`', `\`t\` ${hint(AT)}`)],
])('does the same where only %s differs', (_, theirs) => {
  expect(theirs).not.toBe(OURS);
  expect(doTheSame(OURS, theirs)).toBe(true);
  expect(doTheSame(theirs, OURS)).toBe(true);
});

it.each([
  ['the text of a string', OURS.replace("'x'", "'X'")],
  ['white space in a string', OURS.replace("'x'", "' x'")],
  ['letter case of a name', OURS.replace('`a`', '`A`')],
  ['letter case of a name without quotes', OURS.replace('`a`', 'A')],
  ['what is a string, and what is a name', OURS.replace("'x'", '`x`')],
  ['a hint of a person', OURS.replace('`t`', `\`t\` ${hint("'scan.parallelism'='2'")}`)],
  ['a start that names no offsets', OURS.replace('`t`', `\`t\` ${hint("'scan.startup.mode'='latest-offset'")}`)],
  ['a word more', `${OURS} AND TRUE`],
])('does something else where %s differs', (_, theirs) => {
  expect(theirs).not.toBe(OURS);
  expect(doTheSame(OURS, theirs)).toBe(false);
});

it.each(['NULL', 'TRUE', 'CURRENT_TIMESTAMP'])('takes a column called %s for no such value', (word) => {
  expect(doTheSame(`SELECT \`${word}\` FROM t`, `SELECT ${word} FROM t`)).toBe(false);
});

describe('the tables that a text writes', () => {
  it.each<[string, string[][]]>([
    ['INSERT INTO s SELECT 1', [['s']]],
    [' -- x\n/* y */insert into `a.b`.`db`.`s` (x) SELECT 1', [['a.b', 'db', 's']]],
    ['INSERT OVERWRITE db.s SELECT 1', [['db', 's']]],
    ['EXECUTE STATEMENT SET BEGIN INSERT INTO r SELECT 1; INSERT INTO db.s SELECT 2; END', [['r'], ['db', 's']]],
    ['CREATE TABLE s AS SELECT 1', [['s']]],
    ["CREATE TABLE IF NOT EXISTS db.s WITH ('a' = 'b') AS SELECT 1", [['db', 's']]],
  ])('are told by %s', (sql, expected) => {
    expect(sinksIn(sql)).toEqual(expected);
  });

  it.each([
    '',
    'SELECT 1',
    'CREATE TABLE s (a INT)',
    'CREATE TABLE `INSERT` (a INT)',
    "SELECT 'INSERT INTO s' AS `INSERT` FROM `INTO`",
    '-- INSERT INTO s',
    'DROP TABLE s',
  ])('are none of %s', (sql) => {
    expect(sinksIn(sql)).toEqual([]);
  });
});

it('tells which topics it reads, and where it was told to start', () => {
  expect(readsIn(`insert into s select * from t ${hint(AT)} union all select * from \`a.b\``)).toEqual(
    new Map([
      [topicId('t'), 'partition:0,offset:7'],
      [topicId('a.b'), ''],
    ]),
  );
});

describe('a statement', () => {
  const desired = app({ insert: OURS, fingerprint: fingerprintOf(OURS) });
  const managed = { ...statement('one', 'RUNNING'), sql: OURS, fingerprint: fingerprintOf(OURS) };

  it('does what is desired where its fingerprint says so, whatever its text has become', () => {
    expect(matchesSpec(desired, { ...managed, sql: 'INSERT INTO (something else)' })).toBe(true);
    expect(matchesSpec(desired, { ...managed, fingerprint: fingerprintOf('other') })).toBe(false);
  });

  it('does what is desired where it has no fingerprint and its text means the same', () => {
    const sql = OURS.replaceAll('\n', ' ');
    expect(matchesSpec(desired, { ...managed, fingerprint: undefined, sql })).toBe(true);
    expect(matchesSpec(desired, { ...managed, fingerprint: undefined, sql: `${sql} AND TRUE` })).toBe(false);
    expect(matchesSpec({ ...desired, fingerprint: undefined }, { ...managed, sql })).toBe(true);
  });

  it('does not what is desired where it writes other sinks, or is not ours', () => {
    expect(matchesSpec(desired, { ...managed, writes: new Set([sinkId('r')]) })).toBe(false);
    expect(matchesSpec(desired, { ...managed, writes: new Set([sinkId('r'), sinkId('s')]) })).toBe(false);
    expect(matchesSpec(desired, { ...managed, isOurs: false })).toBe(false);
  });
});
