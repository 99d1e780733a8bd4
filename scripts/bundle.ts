import { stat } from 'node:fs/promises';
import { build } from 'esbuild';

/** Where the handler's bundle is written, from the project's root. */
export const BUNDLE = 'dist/index.js';

/**
 * Bundles the handler as Lambda runs it: one CommonJS file with the export `handler`, and its source map.
 *
 * @returns the size of the bundle in bytes
 */
export async function bundleHandler(): Promise<number> {
  await build({
    entryPoints: ['handler/index.ts'],
    outfile: BUNDLE,
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
  return (await stat(BUNDLE)).size;
}
