import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleHandler, bundleStart } from 'ccaf-cli/build';

/** Bundles the project's function as the image has it, but for the time for which a deploy watches what it started. */
export async function withHastyBundle<Result>(use: (start: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const start = join(folder, 'start.js');
  try {
    await bundleHandler({ outfile: join(folder, 'index.js'), app: join(__dirname, 'apps/hasty.ts') });
    await bundleStart(start);
    return await use(start);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
