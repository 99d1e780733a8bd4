import { parseStatement } from 'ccaf-emulator/sql';
import {
  col,
  DataTypes,
  type Insert,
  lit,
  reading,
  renderInsert,
  sink,
  startingAt,
  tablesRead,
  unionAll,
} from '../src';
import { tableOf } from './tables';

const OFFSETS = 'partition:0,offset:7;partition:1,offset:9';
const target = sink('sink').column('a', DataTypes.STRING());
const render = (insert: Insert): string => renderInsert(['cat', 'db', 'sink'], insert);
const hint = (offsets: string): string =>
  `/*+ OPTIONS('scan.startup.mode' = 'specific-offsets', 'scan.startup.specific-offsets' = '${offsets}') */`;

const both = unionAll([
  tableOf('t', 'a', 'b').select(lit('FROM `cat`.`db`.`t`').as('a')).filter(col('a').isNotNull()),
  tableOf('new', 'a'),
]).insertInto(target);

it('starts each table that is named at its offsets, by a hint after its path', () => {
  const offsets = new Map([
    ['t', OFFSETS],
    ['sink', 'partition:0,offset:1'],
  ]);
  expect(render(startingAt(both, offsets))).toBe(
    [
      'INSERT INTO `cat`.`db`.`sink` (',
      '  `a`',
      ')',
      'SELECT',
      '  `a`',
      'FROM (',
      '  SELECT',
      "    'FROM `cat`.`db`.`t`' AS `a`",
      `  FROM \`cat\`.\`db\`.\`t\` ${hint(OFFSETS)}`,
      ') AS `rows`',
      'WHERE `a` IS NOT NULL',
      'UNION ALL',
      'SELECT',
      '  `a`',
      'FROM `cat`.`db`.`new`',
    ].join('\n'),
  );
});

it('changes nothing where no table is named, and never the INSERT that it was given', () => {
  const before = render(both);
  expect(render(startingAt(both, new Map([['other', OFFSETS]])))).toBe(before);
  startingAt(both, new Map([['t', OFFSETS]]));
  expect(render(both)).toBe(before);
});

it('starts a table at other offsets than before', () => {
  const once = startingAt(both, new Map([['new', 'partition:0,offset:1']]));
  expect(render(startingAt(once, new Map([['new', OFFSETS]])))).toBe(
    render(startingAt(both, new Map([['new', OFFSETS]]))),
  );
});

it('starts a table at its offsets wherever it is read', () => {
  const t = tableOf('t', 'a');
  const twice = t
    .filter(col('a').isNotNull())
    .unionAll(t.filter(col('a').isNull()))
    .insertInto(target);
  expect(render(startingAt(twice, new Map([['t', OFFSETS]]))).split(hint(OFFSETS))).toHaveLength(3);
});

it('tells the tables that are read, each once', () => {
  const t = tableOf('t', 'a');
  expect(tablesRead(both)).toEqual(['t', 'new']);
  expect(tablesRead(unionAll([t, tableOf('new', 'a'), t]).insertInto(target))).toEqual(['t', 'new']);
});

it.each(['SELECT', 'FROM', 'a.b', 'tick`ed', '/*+ OPTIONS() */', "it's", '-- no', '__proto__', 'constructor'])(
  'takes columns and tables called %j for what they are',
  (name) => {
    const named = sink('sink').column(name, DataTypes.STRING());
    const insert = tableOf(name, name).insertInto(named);
    const statement = parseStatement(renderInsert(['cat', name, name], startingAt(insert, new Map([[name, OFFSETS]]))));
    expect(statement).toMatchObject({
      target: { parts: [{ name: 'cat' }, { name }, { name }] },
      columns: [{ name }],
      source: {
        items: [{ expression: { parts: [{ name }] } }],
        from: {
          name: { parts: [{ name: 'cat' }, { name: 'db' }, { name }] },
          options: [
            ['scan.startup.mode', 'specific-offsets'],
            ['scan.startup.specific-offsets', OFFSETS],
          ],
        },
      },
    });
  },
);

it('calls the tables that are named otherwise, and nothing else', () => {
  const before = render(both);
  const paths = new Map([['t', ['env-1', 'lkc-1', 't']]]);
  expect(render(reading(both, paths))).toBe(before.replace('FROM `cat`.`db`.`t`\n', 'FROM `env-1`.`lkc-1`.`t`\n'));
  expect(render(both)).toBe(before);
});
