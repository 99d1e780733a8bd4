import { ProcessClock, VirtualTime } from '../../simulation/virtual-time';

it('passes only to where somebody waits, in order', async () => {
  const time = new VirtualTime(() => undefined);
  const start = time.now;
  const seen: [string, number][] = [];
  const clock = new ProcessClock(time);
  const sleeper = async (name: string, ms: number): Promise<void> => {
    await clock.sleep(ms);
    seen.push([name, time.now - start]);
  };
  void sleeper('late', 3_600_000);
  void sleeper('soon', 10);
  await time.until(() => seen.length === 2);
  expect(seen).toEqual([
    ['soon', 10],
    ['late', 3_600_000],
  ]);
});

it('wakes nobody of a process that was killed', async () => {
  const time = new VirtualTime(() => undefined);
  const [dead, alive] = [new ProcessClock(time), new ProcessClock(time)];
  const seen: string[] = [];
  dead.after(5, () => seen.push('dead'));
  alive.after(10, () => seen.push('alive'));
  dead.kill();
  await time.until(() => seen.length > 0);
  expect(seen).toEqual(['alive']);
});

it('says so when everybody waits for nothing', async () => {
  const time = new VirtualTime(() => undefined);
  await expect(time.until(() => false)).rejects.toThrow('everybody waits, and nothing will happen');
});
