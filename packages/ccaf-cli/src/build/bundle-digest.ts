import { createHash } from 'node:crypto';
import { BUNDLE, DEFAULT_APP } from '../project/app-file';
import { handlerFiles } from './bundle';

/**
 * The SHA-256 of the bundle that `npm run build` makes of this checkout, which is written nowhere here.
 *
 * The same sources and the same installed packages give the same bytes, whatever folder they lie in: the function tells the
 * digest of its own, and so whether it holds this checkout's build.
 *
 * @returns 64 hexadecimal digits
 * @throws {BundleError} where the handler cannot be bundled
 */
export async function bundleDigest(): Promise<string> {
  const files = await handlerFiles({ outfile: BUNDLE, app: DEFAULT_APP });
  const bundle = files.find(({ path }) => path.endsWith('.js'))?.contents ?? '';
  return createHash('sha256').update(bundle).digest('hex');
}
