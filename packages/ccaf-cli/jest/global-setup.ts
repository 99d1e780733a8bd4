import { bundleHandler } from '../src/build/bundle';
import { BUNDLE } from '../src/project/app-file';

/** What all random choices of the tests follow from, unless TEST_SEED names another. */
const SEED = '20261126';

/** The tests that run the handler as Lambda does need its bundle, however they are started. */
export default async function setup(): Promise<void> {
  process.env['TEST_SEED'] ||= SEED;
  if (!/^\d{1,9}$/.test(process.env['TEST_SEED'])) {
    throw new Error(`TEST_SEED must be a whole number of at most nine digits, got '${process.env['TEST_SEED']}'`);
  }
  const bytes = await bundleHandler();
  const seed = `seed ${process.env['TEST_SEED']} (TEST_SEED=<n> for others)`;
  const share = process.env['TEST_THOROUGH'] === 'true' ? 'all' : 'a part';
  process.stdout.write(
    `\n${BUNDLE} ${(bytes / 1000).toFixed(0)} kB; ${share} of the random tests (TEST_THOROUGH=true for all), ${seed}\n`,
  );
}
