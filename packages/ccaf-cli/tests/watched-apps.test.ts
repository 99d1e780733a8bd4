import { addWatchedStacks, CONFIG, synthAll } from 'ccaf-constructs/testing';
import { requireWatched, watchedApps } from '../src/project/watched-apps';

const stack = synthAll(addWatchedStacks, CONFIG)['app'] ?? {};
const apps = (...names: readonly string[]) => names.map((name) => ({ name }));

it('knows the apps that a stack has alarms for', () => {
  expect(watchedApps(stack)).toEqual(['orders', 'returns']);
  expect(watchedApps({})).toEqual([]);
});

it('takes stacks that name the apps, in any order, and those that name none', () => {
  expect(() => requireWatched(watchedApps(stack), apps('returns', 'orders'))).not.toThrow();
  expect(() => requireWatched([], apps('orders'))).not.toThrow();
});

it.each<[string, readonly string[]]>([
  ['lack one', ['orders', 'parcels', 'returns']],
  ['name one that is not there', ['orders']],
])('refuses stacks that %s', (_, names) => {
  expect(() => requireWatched(watchedApps(stack), apps(...names))).toThrow(
    `src/stacks.ts has alarms for the apps orders, returns, but the project's apps are ${names.join(', ')}: put ` +
      'the names of the latter into src/stacks.ts',
  );
});
