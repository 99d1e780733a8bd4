import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { binary, describeWithTerraform } from 'local-cloud/testing';
import { type LocalStacks, synthesiseStacks } from '../../src/local/synthesis';
import { inProject } from '../project';
import { type Account, startAccount } from './account';
import { type CommandName, leftIn, processesOf, type Running, start, WAYS, type Way } from './command';

/** How many moments by chance; each takes ten seconds, so that only a thorough run tries them, as each night. */
const MOMENTS = process.env['TEST_THOROUGH'] === 'true' ? 20 : 0;
const SEED = Number(process.env['TEST_SEED']);
/** What happens until nothing more is done: programs, invocations, and lines that are not those of a plan. */
const EVENTS: Readonly<Record<CommandName, number>> = { deploy: 60, destroy: 22 };
const EXIT_CODES: Readonly<Record<Way, number | string>> = {
  'Ctrl-C': 130,
  'SIGTERM to the first': 143,
  'SIGTERM to the command': 143,
  'SIGTERM to all': 143,
  'a closed terminal': 'SIGHUP',
  'an output that nobody reads': 141,
};
const ENDS = 'This ends in order';

inProject();

const folder = mkdtempSync(join(tmpdir(), 'interrupts-'));
let stacks: LocalStacks;
let account: Account;
const prepare = async (): Promise<void> => {
  stacks = await synthesiseStacks(folder, process.env['PATH']);
};
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command to its end, and lets `meanwhile` look at each thing that happens. */
async function run(
  name: CommandName,
  byNpm: boolean,
  meanwhile = (_event: string, _count: number, _running: Running) => {},
) {
  const events: string[] = [];
  const happens = (event: string): void => meanwhile(event, events.push(event), running);
  account.onEvent(happens);
  const running = start(name, account, byNpm, (line) => /^\S/.test(line) && happens(line));
  return { code: await running.over, said: running.said(), events: events.length };
}

const left = () => ({ locksAndPlans: leftIn(account.folder), processes: processesOf(account.folder) });
const NOTHING = { locksAndPlans: [], processes: [] };

async function deployAgain(): Promise<void> {
  const { code, said } = await run('deploy', true);
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('parcels: created, parcels-1 is RUNNING') });
}

describeWithTerraform('a deploy that is interrupted', () => {
  beforeAll(prepare);
  beforeEach(async () => {
    account = await startAccount(binary ?? '', stacks);
  });
  afterEach(() => account.close());

  it('by Ctrl-C, while the function is at work, asks Terraform once, says what to do, and goes on when it is run again', async () => {
    let release = (): void => undefined;
    account.hold(
      new Promise<void>((resolve) => {
        release = resolve;
      }),
    );
    // Terraform has heard of it, and the command has asked it.
    const heard = new Set<string>();
    const { said } = await run('deploy', true, (event, _count, running) => {
      if (event === 'invoked deploy') running.interrupt('Ctrl-C');
      for (const line of [ENDS, 'Gracefully shutting down']) if (event.startsWith(line)) heard.add(line);
      if (heard.size === 2) release();
    });
    expect(said).toContain('Interrupt received.');
    expect(said).not.toContain('Two interrupts received');
    expect(said).toContain('interrupted by SIGINT; what ran was ended in order. Run the same command again');
    expect(said).toContain('the function may still be at work');
    expect(left()).toEqual(NOTHING);
    await deployAgain();
  }, 60_000);
});

const describeThoroughly = MOMENTS > 0 ? describeWithTerraform : (): void => undefined;
describeThoroughly(`a command that is interrupted at a moment by chance (seed ${SEED})`, () => {
  beforeAll(prepare);
  beforeEach(async () => {
    account = await startAccount(binary ?? '', stacks);
  });
  afterEach(() => account.close());

  const momentsOf = (name: CommandName) =>
    fc.sample(fc.tuple(fc.noBias(fc.integer({ min: 1, max: EVENTS[name] })), fc.constantFrom(...WAYS), fc.boolean()), {
      numRuns: MOMENTS,
      seed: SEED,
    });

  async function interruptedAt(moment: number, name: CommandName, way: Way, byNpm: boolean): Promise<void> {
    const { code, events } = await run(name, byNpm, (_event, count, running) => {
      if (count === moment) running.interrupt(way);
    });
    expect(events).toBeGreaterThanOrEqual(moment);
    expect(left()).toEqual(NOTHING);
    if (!byNpm) expect(code).toBe(EXIT_CODES[way]);
  }

  it.each(momentsOf('deploy'))(
    'deploys at the next try after event %i and %s; by npm: %s',
    async (moment, way, byNpm) => {
      await interruptedAt(moment, 'deploy', way, byNpm);
      await deployAgain();
    },
    120_000,
  );

  it.each(momentsOf('destroy').slice(0, MOMENTS / 4))(
    'destroys at the next try after event %i and %s; by npm: %s',
    async (moment, way, byNpm) => {
      await deployAgain();
      await interruptedAt(moment, 'destroy', way, byNpm);
      const { code, said } = await run('destroy', true);
      expect({ code, said }).toEqual({ code: 0, said: expect.any(String) });
    },
    120_000,
  );

  it('ends Terraform at once at a second Ctrl-C, says so, and deploys at the next try', async () => {
    let release = (): void => undefined;
    account.hold(
      new Promise<void>((resolve) => {
        release = resolve;
      }),
    );
    const { said } = await run('deploy', true, (event, _count, running) => {
      if (event === 'invoked deploy') running.interrupt('Ctrl-C');
      // Within a second it would be the same key.
      if (event.startsWith(ENDS)) void delay(1_500).then(() => running.interrupt('Ctrl-C'));
    });
    release();
    account.hold(Promise.resolve());
    expect(said).toContain('Two interrupts received.');
    expect(said).toContain('what ran was ended at once');
    await deployAgain();
  }, 120_000);
});
