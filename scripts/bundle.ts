import { stat } from 'node:fs/promises';
import { build } from 'esbuild';

/** Where the handler's bundle is written, from the project's root. */
export const BUNDLE = 'dist/index.js';

/**
 * Bundles the handler as Lambda runs it: one CommonJS file with the export `handler`, and its source map.
 *
 * @param outfile where to, from the project's root
 * @returns the size of the bundle in bytes
 */
export async function bundleHandler(outfile: string = BUNDLE): Promise<number> {
  await build({
    entryPoints: ['handler/index.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20.20',
    format: 'cjs',
    // The packages' ES modules, where they have them: what is not used is left out.
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return (await stat(outfile)).size;
}
