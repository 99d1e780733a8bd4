import { dirname } from 'node:path';
import { DEFAULT_APP } from './app-file';
import { BUNDLE, bundleHandler, bundleStart } from './bundle';
import { writeCodeCache } from './code-cache';
import { fail } from './failure';

// An empty variable counts as missing, as an unset build argument of an image is empty.
const app = process.env['FLINK_APP'] || DEFAULT_APP;

async function main(): Promise<void> {
  const bytes = await bundleHandler({ app });
  await bundleStart();
  await writeCodeCache(dirname(BUNDLE));
  console.log(`${BUNDLE} ${(bytes / 1000).toFixed(0)} kB, with the app of ${app}`);
}

main().catch((error: unknown) => fail(error, process));
