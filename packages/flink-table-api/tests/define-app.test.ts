import { buildApp, col, DataTypes, defineApp, lit, renderStatement, sink, table } from '../src';
import { problemsOf } from './problems';
import { columns } from './tables';

const id = DataTypes.STRING();
const [large, small] = [sink('large').column('id', id), sink('small').column('id', id)];
const pathOf = (name: string): string[] => ['shop', 'live', name];
const built = (app: ReturnType<typeof defineApp>) =>
  buildApp(app, pathOf, () => columns({ id: 'STRING', size: 'INT' }));

const common = { name: 'split', sources: { orders: table('orders') } };
const split = defineApp({
  ...common,
  sinks: [large, small],
  query: ({ orders }) => [
    orders
      .filter(col('size').gte(lit(9)))
      .select(col('id'))
      .insertInto(large),
    orders
      .filter(col('size').lt(lit(9)))
      .select(col('id'))
      .insertInto(small),
  ],
});

describe('an app with several sinks', () => {
  it('is one statement set', () => {
    expect(renderStatement(pathOf, built(split))).toBe(
      [
        'EXECUTE STATEMENT SET',
        'BEGIN',
        'INSERT INTO `shop`.`live`.`large` (\n  `id`\n)',
        'SELECT\n  `id`\nFROM `shop`.`live`.`orders`\nWHERE `size` >= 9;',
        'INSERT INTO `shop`.`live`.`small` (\n  `id`\n)',
        'SELECT\n  `id`\nFROM `shop`.`live`.`orders`\nWHERE `size` < 9;',
        'END',
      ].join('\n'),
    );
  });

  it('may write one of them more than once', () => {
    const twice = defineApp({
      ...common,
      sinks: [large],
      query: ({ orders }) => [orders.select(col('id')).insertInto(large), orders.select(col('id')).insertInto(large)],
    });
    expect(built(twice).map((insert) => insert.sink)).toEqual([large, large]);
    expect(renderStatement(pathOf, built(twice)).match(/INSERT INTO `shop`.`live`.`large`/g)).toHaveLength(2);
  });

  it('is an INSERT alone where it writes one of them once', () => {
    const one = defineApp({
      ...common,
      sinks: [large],
      query: ({ orders }) => [orders.select(col('id')).insertInto(large)],
    });
    expect(renderStatement(pathOf, built(one))).toMatch(/^INSERT INTO .*FROM `shop`.`live`.`orders`$/s);
  });

  it('must write each of them, and no other', () => {
    const other = sink('other').column('id', id);
    const wrong = defineApp({
      ...common,
      sinks: [large, small],
      query: ({ orders }) => [orders.select(col('id')).insertInto(large), orders.select(col('id')).insertInto(other)],
    });
    expect(problemsOf(() => built(wrong))).toEqual([
      'its query inserts into "other", which the app does not declare',
      'its query inserts nothing into the sink "small", which the app declares',
    ]);
  });
});

it('is given the one sink that it declares, as a list, and must insert into it', () => {
  const app = defineApp({ ...common, sink: large, query: ({ orders }) => orders.select(col('id')).insertInto(small) });
  expect(app.sinks).toEqual([large]);
  expect(problemsOf(() => built(app))).toEqual(['its query inserts into a sink that the app does not declare']);
});

it('refuses an app with all of its problems at once', () => {
  const wrong = () =>
    defineApp({
      name: 'Split',
      sources: { orders: table('orders'), again: table('orders') },
      sinks: [large, large, sink('orders').column('id', id)],
      properties: { 'sql.state-ttl': 'for ever' },
      computePool: 'LFCP-1',
      principal: '',
      query: () => [],
    });
  expect(problemsOf(wrong)).toEqual([
    'the name must be 1 to 40 characters of a-z, 0-9 and inner hyphens, got "Split"',
    'it names the source "orders" twice; name it once',
    'it names the sink "large" twice; name it once, also if the query writes it more than once',
    'its sink "orders" is one of its sources',
    `the property "sql.state-ttl" must be a duration such as '14 d', got "for ever"`,
    `its compute pool must be an id such as 'lfcp-1a2b3c', or a name of a-z, 0-9 and inner hyphens, got "LFCP-1"`,
    `its principal must be an id such as 'sa-1a2b3c', or a name of a-z, 0-9 and inner hyphens, got ""`,
  ]);
  expect(problemsOf(() => defineApp({ ...common, sources: {}, sinks: [], query: () => [] }))).toEqual([
    'it reads no source',
    'it writes no sink',
  ]);
});

it('does not compile with a property that is unknown, or with one INSERT for several sinks', () => {
  const query = (): never => {
    throw new Error('not asked');
  };
  // @ts-expect-error -- it is called 'sql.state-ttl'
  expect(() => defineApp({ ...common, sink: large, properties: { 'sql.state-tll': '1 h' }, query })).toThrow(
    'the property "sql.state-tll" is unknown; did you mean "sql.state-ttl"?',
  );
  const sinks = [large, small];
  // @ts-expect-error -- several sinks take a list
  const one = defineApp({ ...common, sinks, query: ({ orders }) => orders.select(col('id')).insertInto(large) });
  expect(problemsOf(() => built(one))).toEqual([
    'its query inserts nothing into the sink "small", which the app declares',
  ]);
});
