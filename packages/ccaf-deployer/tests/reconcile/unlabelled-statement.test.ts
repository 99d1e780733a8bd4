import { matchesSpec } from '../../src/reconcile/desired-state';
import { fingerprintOf, topicId } from '../../src/reconcile/statement-labels';
import { doTheSame, isInsert, readsIn } from '../../src/reconcile/unlabelled-statement';
import { desiredOf, toldOf } from './states';

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

it('reads an INSERT in whatever way it begins', () => {
  expect(['INSERT INTO s', ' -- x\n/* y */insert into s'].map(isInsert)).toEqual([true, true]);
  expect(['', 'CREATE TABLE INSERT', '`INSERT`', "'INSERT'"].map(isInsert)).toEqual([false, false, false, false]);
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
  const desired = desiredOf({ catalog: 'env', database: 'db' }, OURS, ['t']);
  const managed = {
    ...toldOf(OURS),
    name: 's',
    phase: 'RUNNING',
    detail: '',
    createdAt: '',
    initialOffsetFrom: undefined,
    latestOffsets: {},
  };

  it('does what is desired where its fingerprint says so, whatever its text has become', () => {
    expect(matchesSpec(desired, { ...managed, sql: 'INSERT INTO (something else)' })).toBe(true);
    expect(matchesSpec(desired, { ...managed, fingerprint: fingerprintOf('other') })).toBe(false);
  });

  it('does what is desired where it has no fingerprint and its text means the same', () => {
    const sql = OURS.replaceAll('\n', ' ');
    expect(matchesSpec(desired, { ...managed, fingerprint: undefined, sql })).toBe(true);
    expect(matchesSpec(desired, { ...managed, fingerprint: undefined, sql: `${sql} AND TRUE` })).toBe(false);
  });
});
