import { isDeepStrictEqual } from 'node:util';
import { LOCAL } from 'ccaf-emulator';

/** Sends the function an event, and gives what it answers. */
export type Invoke = (event: object) => Promise<unknown>;

/** The image does not do what it should. */
export class SmokeTestError extends Error {
  override readonly name = 'SmokeTestError' as const;
  readonly code = 'SMOKE_TEST_FAILED';
}

/** Deploys the apps, deploys them again, and tears them down; each answer must be what a real deploy would see. */
export async function smokeTest(invoke: Invoke, secretPath: string, say: (line: string) => void): Promise<void> {
  const target = {
    catalog_name: LOCAL.environment.name,
    database_name: LOCAL.databases[0].name,
    ccaf_secrets_path: secretPath,
    error_mode: 'throw',
  };
  const check = async (event: object, expected: Readonly<Record<string, unknown>>): Promise<void> => {
    const answer = await invoke(event);
    const found = pick(answer, Object.keys(expected));
    if (!isDeepStrictEqual(found, expected)) {
      throw new SmokeTestError(
        `${JSON.stringify(event)} must answer ${JSON.stringify(expected)}, got ${JSON.stringify(answer).slice(0, 2_000)}`,
      );
    }
    say(JSON.stringify(expected));
  };
  await check({ ...target, catalog_name: ' ' }, { errorType: 'InvalidEventError' });
  await check({ ...target, action: 'plan' }, { action: 'plan', outcome: 'created' });
  await check({ ...target, action: 'deploy' }, { action: 'deploy', outcome: 'created' });
  await check({ ...target, action: 'deploy' }, { action: 'deploy', outcome: 'unchanged' });
  await check({ ...target, action: 'teardown' }, { action: 'teardown', outcome: 'stopped' });
}

const pick = (answer: unknown, keys: readonly string[]): Record<string, unknown> =>
  typeof answer === 'object' && answer !== null
    ? Object.fromEntries(Object.entries(answer).filter(([key]) => keys.includes(key)))
    : {};
