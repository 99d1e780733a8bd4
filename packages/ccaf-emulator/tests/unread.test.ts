import { ManualClock } from './manual-clock';
import { Rest } from './rest';

const MINUTE = 60_000;

describe('a SELECT that goes on', () => {
  let rest: Rest;
  let clock: ManualClock;
  beforeEach(async () => {
    clock = new ManualClock();
    rest = await Rest.start({ clock });
    await rest.run('CREATE TABLE parcels (id STRING)');
    await rest.run('CREATE TABLE copy (id STRING)');
  });
  afterEach(() => rest.emulator.close());

  const phaseOf = async (name: string): Promise<string> => (await rest.get(name)).status.phase;

  it('is stopped when nobody has read it for five minutes, and says so', async () => {
    const { name } = await rest.run('SELECT id FROM parcels');
    clock.advance(5 * MINUTE - 1);
    expect(await phaseOf(name)).toBe('RUNNING');
    clock.advance(1);
    await rest.emulator.settle();
    const { status, spec } = await rest.get(name);
    expect([status.phase, spec['stopped']]).toEqual(['STOPPED', true]);
    expect(status.detail).toContain('nobody has read its results for 5 minutes');
  });

  it('goes on for as long as it is read, and five minutes more', async () => {
    const { name } = await rest.run('SELECT id FROM parcels');
    for (let minutes = 0; minutes < 12; minutes += 4) {
      clock.advance(4 * MINUTE);
      await rest.pages(name);
    }
    expect(await phaseOf(name)).toBe('RUNNING');
    clock.advance(5 * MINUTE);
    await rest.emulator.settle();
    expect(await phaseOf(name)).toBe('STOPPED');
  });

  it('is the only kind: an INSERT goes on, and what was stopped keeps its detail', async () => {
    const { name: insert } = await rest.run('INSERT INTO copy SELECT id FROM parcels');
    const { name: select } = await rest.run('SELECT id FROM parcels');
    expect(await rest.setStopped(select, true)).toBe(202);
    clock.advance(60 * MINUTE);
    await rest.emulator.settle();
    expect(await phaseOf(insert)).toBe('RUNNING');
    expect((await rest.get(select)).status).toMatchObject({ phase: 'STOPPED', detail: '' });
  });
});
