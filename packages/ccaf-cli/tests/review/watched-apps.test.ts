import { addWatchedStacks, CONFIG, synthAll } from 'ccaf-constructs/testing';
import { requireWatched } from '../../src/review/watched-apps';

const stack = synthAll(addWatchedStacks, CONFIG)['app'] ?? {};
const apps = (...names: readonly string[]) => names.map((name) => ({ name }));

it('takes stacks that name the apps, in any order, and those that name none', () => {
  expect(() => requireWatched(stack, apps('returns', 'orders'))).not.toThrow();
  expect(() => requireWatched({}, apps('orders'))).not.toThrow();
});

it.each<[string, readonly string[]]>([
  ['lack one', ['orders', 'parcels', 'returns']],
  ['name one that is not there', ['orders']],
])('refuses stacks that %s', (_, names) => {
  expect(() => requireWatched(stack, apps(...names))).toThrow(
    `src/stacks.ts names the apps orders, returns, for their alarms, and there are ${names.join(', ')}: name these`,
  );
});
