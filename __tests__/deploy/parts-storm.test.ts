import fc from 'fast-check';
import { type Emulator, type RequestRule, startEmulator } from '../../local/ccaf';
import { invokeHandler, type Outcome } from './invoke';
import { Letters, lettersApp, lettersRunning, limitFor } from './letters';
import { Feed } from './versions';
import { CLEAR, FAULTS } from './weather';

const SCENARIOS = 30;
const SEED = Number(process.env['STORM_SEED'] ?? Date.now() % 1_000_000);
/** Where in its random choices fast-check found the failure that it tells of. */
const PATH = process.env['STORM_PATH'] ?? '';

/** What the app may be: its sources in this order, and so many in a statement at the most. */
const SHAPES = [
  { sources: 'abcd', atMost: 4, parts: ['abcd'] },
  { sources: 'abcd', atMost: 2, parts: ['ab', 'cd'] },
  { sources: 'dacb', atMost: 2, parts: ['da', 'cb'] },
  { sources: 'abcd', atMost: 1, parts: ['a', 'b', 'c', 'd'] },
  { sources: 'dcba', atMost: 3, parts: ['dcb', 'a'] },
] as const;

const fault = fc.constantFrom(...FAULTS);
const rule: fc.Arbitrary<RequestRule> = fc.record(
  {
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
    skip: fc.nat(12),
    times: fc.constantFrom(1, 1, 2, 3, 8),
    fault,
  },
  { requiredKeys: ['skip', 'times', 'fault'] },
);
const action = fc.record({
  shape: fc.constantFrom(...SHAPES),
  soakSeconds: fc.constantFrom(0, 1),
  rules: fc.array(rule, { maxLength: 3 }),
  /** What happens to one of the new version's statements, by a letter that it reads. */
  mishap: fc.option(
    fc.record({
      letter: fc.constantFrom('a', 'b', 'c', 'd'),
      phase: fc.constantFrom('FAILED' as const, 'DEGRADED' as const),
      afterRows: fc.nat(15),
    }),
    { freq: 2 },
  ),
  /** What is deployed plainly, where the storm left the app in another state: the same again, or something else. */
  afterwards: fc.option(fc.constantFrom(...SHAPES), { freq: 2 }),
});
const ms = fc.constantFrom(0, 0, 1, 10);
const scenario = fc.record({
  delays: fc.record({ pendingMs: ms, stoppingMs: ms, deletingMs: ms }),
  actions: fc.array(action, { minLength: 2, maxLength: 3 }),
});

type Shape = (typeof SHAPES)[number];
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;
type Scenario = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never;

const deploy = (ccaf: Emulator, version: string, { sources, atMost }: Shape, soakSeconds = 0): Promise<Outcome> =>
  invokeHandler(ccaf, { app: lettersApp(version, sources, soakSeconds), statementLimit: limitFor(atMost) });

const running = async (ccaf: Emulator): Promise<string[]> =>
  (await lettersRunning(ccaf)).map((shown) => shown.replace('DEGRADED', 'RUNNING'));

const wanted = (version: string, { parts }: Shape): string[] =>
  parts.map((read, index) => `${index + 1}: ${version} ${read} RUNNING`);

/** Deploys a shape in bad weather. */
async function deployInStorm(ccaf: Emulator, letters: Letters, version: string, storm: Action): Promise<void> {
  const { shape, soakSeconds, rules, mishap } = storm;
  for (const broken of rules) ccaf.faults.onRequest(broken);
  if (mishap) {
    const sql = new RegExp(`'${version}' AS [^]*\`sample\`\\.\`${mishap.letter}\``);
    ccaf.faults.onStatement({ ...mishap, sql, detail: 'told to' });
  }
  const feed = new Feed(letters, 20);
  const { code, message } = await deploy(ccaf, version, shape, soakSeconds);
  await feed.stop();
  await ccaf.settle();
  ccaf.faults.clear();
  if (message !== '') expect(CLEAR).toContain(code);
}

/** Plays a scenario: where a storm leaves the app in another state than it should be in, it is deployed plainly. */
async function weather({ delays, actions }: Scenario): Promise<void> {
  const ccaf = await startEmulator({ delays });
  const letters = new Letters(ccaf, 'abcd');
  try {
    await letters.start();
    await letters.more(10);
    for (const [index, storm] of actions.entries()) {
      await deployInStorm(ccaf, letters, `v${index}`, storm);
      let end = wanted(`v${index}`, storm.shape);
      if ((await running(ccaf)).join() !== end.join()) {
        const [version, shape] = storm.afterwards ? [`w${index}`, storm.afterwards] : [`v${index}`, storm.shape];
        expect(await deploy(ccaf, version, shape)).toMatchObject({ message: '' });
        end = wanted(version, shape);
      }
      await letters.more(3);
      const found = { running: await running(ccaf), ...(await letters.wrongs()) };
      expect(found).toEqual({ running: end, lost: [], doubled: [] });
    }
  } finally {
    await ccaf.close();
  }
}

it(`loses and doubles no row in ${SCENARIOS} storms over an app of several statements`, async () => {
  process.stdout.write(
    `storms: seed ${SEED}; to repeat one: STORM_SEED=${SEED} STORM_PATH=<path> npx jest parts-storm\n`,
  );
  await fc.assert(fc.asyncProperty(scenario, weather), {
    seed: SEED,
    path: PATH,
    numRuns: PATH === '' ? SCENARIOS : 1,
    endOnFailure: true,
  });
}, 170_000);
