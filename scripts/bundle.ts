import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build } from 'esbuild';

/** Where the handler's bundle is written, from the project's root. */
export const BUNDLE = 'dist/index.js';

/**
 * Bundles the handler as Lambda runs it: one CommonJS file with the export `handler`, and its source map.
 *
 * @returns the size of the bundle in bytes
 */
export async function bundleHandler(): Promise<number> {
  const { outputFiles } = await build({
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
    write: false,
  });
  for (const { path, contents } of outputFiles) await replaceFile(path, contents);
  return outputFiles.find(({ path }) => path.endsWith('.js'))?.contents.length ?? 0;
}

/** A function that starts meanwhile finds the old file or the new one, never a part of one. */
async function replaceFile(path: string, contents: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, contents);
  await rename(`${path}.${process.pid}`, path);
}
