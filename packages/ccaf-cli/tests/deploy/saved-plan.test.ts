import { deletedBy, fingerprintOf, hasChanges, type SavedPlan } from '../../src/deploy/saved-plan';

const change = (address: string, actions: readonly string[], more: Record<string, string> = {}) => ({
  address,
  change: { actions, ...more },
});
const plan: SavedPlan = {
  resource_changes: [change('a.one', ['update'], { before: 'x', after: 'y' }), change('a.two', ['create'])],
  output_changes: { url: { actions: ['create'], after: 'u' } },
};

it('is the same for the same changes, in whatever order', () => {
  const [one, two] = plan.resource_changes ?? [];
  const other = { resource_changes: [two, one], output_changes: plan.output_changes } as SavedPlan;
  expect(fingerprintOf(other)).toBe(fingerprintOf(plan));
  expect(fingerprintOf(plan)).toMatch(/^[0-9a-f]{64}$/);
});

it('is the same for what is deposed and what is there under one address, in whatever order', () => {
  const there = change('a.role', ['create', 'delete'], { after: 'y' });
  const deposed = { ...change('a.role', ['delete'], { before: 'x' }), deposed: '0a1b2c3d' };
  expect(fingerprintOf({ resource_changes: [there, deposed] })).toBe(
    fingerprintOf({ resource_changes: [deposed, there] }),
  );
});

it('leaves out what does not change', () => {
  const more = { ...plan, resource_changes: [...(plan.resource_changes ?? []), change('a.three', ['no-op'])] };
  expect(fingerprintOf(more)).toBe(fingerprintOf(plan));
});

it.each<[string, SavedPlan]>([
  [
    'to what',
    {
      ...plan,
      resource_changes: [change('a.one', ['update'], { before: 'x', after: 'z' }), change('a.two', ['create'])],
    },
  ],
  [
    'from what',
    {
      ...plan,
      resource_changes: [change('a.one', ['update'], { before: 'w', after: 'y' }), change('a.two', ['create'])],
    },
  ],
  [
    'which resource',
    {
      ...plan,
      resource_changes: [change('a.one', ['update'], { before: 'x', after: 'y' }), change('b.two', ['create'])],
    },
  ],
  [
    'how',
    {
      ...plan,
      resource_changes: [
        change('a.one', ['delete', 'create'], { before: 'x', after: 'y' }),
        change('a.two', ['create']),
      ],
    },
  ],
  ['an output', { ...plan, output_changes: { url: { actions: ['create'], after: 'v' } } }],
])('is another one when it changes %s', (_, other) => {
  expect(fingerprintOf(other)).not.toBe(fingerprintOf(plan));
});

it('knows a plan that changes nothing', () => {
  expect(hasChanges(plan)).toBe(true);
  expect(hasChanges({ resource_changes: [change('a', ['no-op'])], output_changes: {} })).toBe(false);
  expect(hasChanges({})).toBe(false);
  expect(hasChanges({ output_changes: { url: { actions: ['update'] } } })).toBe(true);
});

it('names what is deleted or replaced', () => {
  const changes = [
    change('a', ['delete']),
    change('b', ['delete', 'create']),
    change('c', ['create', 'delete']),
    change('d', ['update']),
  ];
  expect(deletedBy({ resource_changes: changes })).toEqual(['a', 'b', 'c']);
});
