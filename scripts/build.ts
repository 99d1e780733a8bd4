import { dirname } from 'node:path';
import { BUNDLE, bundleHandler, bundleStart } from './bundle';
import { writeCodeCache } from './code-cache';

async function main(): Promise<void> {
  const bytes = await bundleHandler();
  await bundleStart();
  await writeCodeCache(dirname(BUNDLE));
  console.log(`${BUNDLE} ${(bytes / 1000).toFixed(0)} kB`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
