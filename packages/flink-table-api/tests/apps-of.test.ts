import { type AppExports, appsOf, col, DataTypes, defineApp, sink, table } from '../src';
import { problemsOf } from './problems';

const appNamed = (name: string) => {
  const copies = sink(`${name}_copies`).column('id', DataTypes.STRING());
  return defineApp({
    name,
    sources: { orders: table('orders') },
    sink: copies,
    query: ({ orders }) => orders.select(col('id')).insertInto(copies),
  });
};
const [one, other] = [appNamed('one'), appNamed('other')];

it('takes the one app of a file, whatever else it exports', () => {
  expect(appsOf({ app: one })).toEqual([one]);
  const exported = { app: one, helper: 5 };
  expect(appsOf(exported)).toEqual([one]);
});

it('takes several apps in their order', () => {
  expect(appsOf({ apps: [other, one] })).toEqual([other, one]);
});

const EXPECTED = 'expected export const app = defineApp({ … }), or export const apps = [ … ] for several';

it.each([
  ['neither', {}, `'app' is not exported; ${EXPECTED}`],
  ['a number', { app: 5 }, `'app' is not an app; ${EXPECTED}`],
  ['both', { app: one, apps: [one] }, `both 'app' and 'apps' are exported; ${EXPECTED}`],
  ['an empty list', { apps: [] }, `'apps' is not a list with at least one app; ${EXPECTED}`],
  ['a list with something else', { apps: [one, 5] }, `'apps' is not a list with at least one app; ${EXPECTED}`],
  [
    'two of a name',
    { apps: [one, appNamed('one')] },
    'several apps have the name "one"; give each app a name of its own',
  ],
])('refuses %s', (_, exported, problem) => {
  expect(problemsOf(() => appsOf(exported as unknown as AppExports))).toEqual([problem]);
});
