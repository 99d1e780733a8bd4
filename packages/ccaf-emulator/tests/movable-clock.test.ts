import { MovableClock } from '../src';
import { ManualClock } from './manual-clock';

let machine: ManualClock;
let clock: MovableClock;
const done: string[] = [];
const noted = (what: string) => () => void done.push(what);
beforeEach(() => {
  machine = new ManualClock();
  clock = new MovableClock(machine);
  done.splice(0);
});

it('goes as the other clock does', () => {
  clock.after(100, noted('a'));
  machine.advance(99);
  expect([clock.now() - machine.now(), done]).toEqual([0, []]);
  machine.advance(1);
  expect(done).toEqual(['a']);
});

it('is moved, and what is due by then happens at once, in its order', () => {
  clock.after(200, noted('b'));
  clock.after(100, noted('a'));
  clock.after(300, noted('c'));
  clock.move(250);
  expect([clock.ahead, clock.now() - machine.now(), done]).toEqual([250, 250, ['a', 'b']]);
  machine.advance(49);
  expect(done).toEqual(['a', 'b']);
  machine.advance(1);
  expect(done).toEqual(['a', 'b', 'c']);
});

it('does nothing that was taken back, or was done', () => {
  const cancel = clock.after(100, noted('a'));
  clock.after(100, noted('b'));
  cancel();
  clock.move(100);
  machine.advance(1_000);
  expect(done).toEqual(['b']);
});
