import { bundleHandler, bundleStart } from '../build/bundle';
import { imageProblems, NotInImageError } from '../build/image-inputs';
import { BUILD } from '../help/build';
import { BUNDLE } from '../project/app-file';
import { parseOptions } from '../terminal/failure';

/** `npm run build`: bundles the handler with the project's app, as the image carries it, if it can. */
export async function run(args: readonly string[]): Promise<void> {
  parseOptions(args, BUILD.options);
  const problems = await imageProblems();
  if (problems.length > 0) throw new NotInImageError(problems);
  const bytes = await bundleHandler();
  await bundleStart();
  console.log(`${BUNDLE} ${(bytes / 1000).toFixed(0)} kB`);
}
