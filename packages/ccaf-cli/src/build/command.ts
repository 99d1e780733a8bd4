import { dirname } from 'node:path';
import { fail, parseOptions } from '../command/failure';
import { helpFor } from '../command/help';
import { DEFAULT_APP } from '../project/app-file';
import { BUNDLE, bundleHandler, bundleStart } from './bundle';
import { writeCodeCache } from './code-cache';

// An empty variable counts as missing, as an unset build argument of an image is empty.
const app = process.env['FLINK_APP'] || DEFAULT_APP;

async function main(args: readonly string[]): Promise<void> {
  const help = helpFor(args);
  if (help) return console.log(help);
  parseOptions(args, {});
  const bytes = await bundleHandler({ app });
  await bundleStart();
  await writeCodeCache(dirname(BUNDLE));
  console.log(`${BUNDLE} ${(bytes / 1000).toFixed(0)} kB, with the app of ${app}`);
}

main(process.argv.slice(2)).catch((error: unknown) => fail(error, process));
