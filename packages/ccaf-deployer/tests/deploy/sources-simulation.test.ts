import { type Emulator, type RequestRule, startEmulator } from 'ccaf-emulator';
import fc from 'fast-check';
import { IS_THOROUGH } from '../thorough';
import { CLEAR, FAULTS, TIMES, timeFor } from './faults';
import { invokeHandler, type Outcome } from './invoke';
import { Letters, lettersApp, lettersRunning } from './letters';
import { Feed } from './versions';

const SCENARIOS = IS_THOROUGH ? 30 : 10;
/** Where in its random choices fast-check found the failure that it tells of. */
const PATH = process.env['SIMULATION_PATH'] ?? '';

/** Sources that an app that reads all may drop, and take back. */
const SOME = ['ab', 'bcd', 'a', 'dc'] as const;
const ALL = 'abcd';

const fault = fc.constantFrom(...FAULTS);
const rule: fc.Arbitrary<RequestRule> = fc.record(
  {
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
    skip: fc.nat(12),
    times: fc.constantFrom(...TIMES),
    fault,
  },
  { requiredKeys: ['skip', 'times', 'fault'] },
);
const action = fc.record({
  soakSeconds: fc.constantFrom(0, 1),
  rules: fc.array(rule, { maxLength: 3 }),
  /** What happens to the new version's statement. */
  mishap: fc.option(
    fc.record({ phase: fc.constantFrom('FAILED' as const, 'DEGRADED' as const), afterRows: fc.nat(15) }),
    { freq: 2 },
  ),
});
const ms = fc.constantFrom(0, 0, 1, 10);
const scenario = fc.record({
  delays: fc.record({ pendingMs: ms, stoppingMs: ms, deletingMs: ms }),
  dropping: fc.tuple(fc.constantFrom(...SOME), action),
  takingBack: fc.tuple(fc.constant(ALL), action),
});

type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;
type Scenario = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never;

const deploy = (ccaf: Emulator, version: string, sources: string): Promise<Outcome> =>
  invokeHandler(ccaf, { app: lettersApp(version, sources) });

const running = async (ccaf: Emulator): Promise<string[]> =>
  (await lettersRunning(ccaf)).map((shown) => shown.replace('DEGRADED', 'RUNNING'));

/** Deploys the app with faults. */
async function deployDisturbed(
  ccaf: Emulator,
  letters: Letters,
  [version, sources]: readonly [version: string, sources: string],
  { soakSeconds, rules, mishap }: Action,
): Promise<void> {
  for (const broken of rules) ccaf.faults.onRequest(broken);
  if (mishap) ccaf.faults.onStatement({ ...mishap, sql: new RegExp(`'${version}' AS`), detail: 'told to' });
  const feed = new Feed(letters, 20);
  const app = lettersApp(version, sources, soakSeconds);
  const { code, message } = await invokeHandler(ccaf, { app, remainingMs: timeFor(rules) });
  await feed.stop();
  await ccaf.settle();
  ccaf.faults.clear();
  if (message !== '') expect(CLEAR).toContain(code);
}

/** Plays a scenario: where the faults leave the app in another state than it should be in, it is deployed plainly. */
async function simulate({ delays, dropping, takingBack }: Scenario): Promise<void> {
  const ccaf = await startEmulator({ delays });
  const letters = new Letters(ccaf, ALL);
  try {
    await letters.start();
    await letters.more(10);
    expect(await deploy(ccaf, 'v0', ALL)).toMatchObject({ code: 'created' });
    await ccaf.settle();
    for (const [index, [sources, faults]] of [dropping, takingBack].entries()) {
      const version = `v${index + 1}`;
      const end = [`${version} ${sources} RUNNING`];
      await deployDisturbed(ccaf, letters, [version, sources], faults);
      if ((await running(ccaf)).join() !== end.join()) {
        expect(await deploy(ccaf, version, sources)).toMatchObject({ message: '' });
      }
      await letters.more(3);
      const found = { running: await running(ccaf), ...(await letters.wrongs(sources)) };
      expect(found).toEqual({ running: end, lost: [], doubled: [] });
    }
  } finally {
    await ccaf.close();
  }
}

it(`loses and doubles no row in ${SCENARIOS} simulations of an app that drops sources and takes them back`, async () => {
  await fc.assert(fc.asyncProperty(scenario, simulate), {
    path: PATH,
    numRuns: PATH === '' ? SCENARIOS : 1,
    endOnFailure: true,
  });
}, 170_000);
