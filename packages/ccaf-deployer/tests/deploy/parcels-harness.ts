import type { EmulatorOptions } from 'ccaf-emulator';
import { type Harness, startHarness, startTopics } from './harness';
import { Arrivals } from './versions';

/** A harness whose topics hold parcels, and what arrived there. */
export interface ParcelsHarness {
  readonly harness: Harness;
  readonly arrivals: Arrivals;
}

export async function startWithParcels(count: number, options?: EmulatorOptions): Promise<ParcelsHarness> {
  const harness = await startHarness(options);
  await startTopics(harness.ccaf, 0);
  const arrivals = new Arrivals(harness.ccaf);
  await arrivals.more(count);
  return { harness, arrivals };
}

/** Phase of each statement, the newest first, each by the version that its SQL names. */
export async function phasesOf(harness: Harness): Promise<string[]> {
  const statements = await harness.statements();
  return statements.map(({ sql, phase }) => `${/North (\w+)/.exec(sql)?.[1]} ${phase}`);
}

/** Stops the newest statement, as a person does. */
export async function stopNewest(harness: Harness): Promise<void> {
  await harness.client.stop((await harness.statements())[0]?.name ?? '');
}
