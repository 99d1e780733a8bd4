import { BUNDLE, bundleHandler } from '../src/build/bundle';

/** The tests that run the handler as Lambda does need its bundle, however they are started. */
export default async function setup(): Promise<void> {
  const bytes = await bundleHandler();
  process.stdout.write(`\n${BUNDLE} ${(bytes / 1000).toFixed(0)} kB\n`);
}
