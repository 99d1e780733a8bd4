import { ACCEPTED } from '../../judge';

it('has no more than sixty entries, each with a cause of its own', () => {
  expect(ACCEPTED.length).toBeLessThanOrEqual(60);
  expect(new Set(ACCEPTED.map(({ cause }) => cause)).size).toBe(ACCEPTED.length);
});

it('accepts nowhere that the emulator goes on where Flink fails or gives NULL', () => {
  const kinds: readonly string[] = ACCEPTED.map(({ kind }) => kind);
  expect(kinds.filter((kind) => !['B', 'C', 'D'].includes(kind))).toEqual([]);
});

it('has a reason for each entry, and no entry that covers nothing', () => {
  expect(ACCEPTED.filter(({ reason, evaluations }) => reason.length < 20 || evaluations < 1)).toEqual([]);
});
