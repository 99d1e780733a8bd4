import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type BuildFailure, type BuildOptions, build, formatMessages, type OutputFile, type Plugin } from 'esbuild';
import { appFile, DEFAULT_APP } from './app-file';

/** Where the handler's bundle is written, from the project's root. */
export const BUNDLE = 'dist/index.js';

/** What is bundled, and where to. */
export interface BundleOptions {
  /** @default BUNDLE */
  readonly outfile?: string;
  /** The file with the export `app`, or its folder. @default DEFAULT_APP */
  readonly app?: string;
}

/** The handler cannot be bundled; the message holds what esbuild says, with the place in the source. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
  readonly code = 'BUNDLE_FAILED';
}

/**
 * Bundles the handler as Lambda runs it: one CommonJS file with the export `handler`, and its source map.
 *
 * @returns the size of the bundle in bytes
 * @throws {BundleError} for a syntax error, an import that leads nowhere, or an app file without the export `app`;
 *   {AppFileError} where there is no app
 */
export async function bundleHandler({ outfile = BUNDLE, app = DEFAULT_APP }: BundleOptions = {}): Promise<number> {
  const outputFiles = await outputOf({
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
    logLevel: 'silent',
    // Else only a warning: the function would fail at its first invocation.
    logOverride: { 'import-is-undefined': 'error' },
    plugins: [appFrom(resolve(appFile(app)))],
  });
  for (const { path, contents } of outputFiles) await replaceFile(path, contents);
  return outputFiles.find(({ path }) => path.endsWith('.js'))?.contents.length ?? 0;
}

async function outputOf(options: BuildOptions): Promise<OutputFile[]> {
  try {
    return (await build({ ...options, write: false })).outputFiles;
  } catch (cause) {
    const errors = cause instanceof Error && 'errors' in cause ? (cause as BuildFailure).errors : [];
    if (errors.length === 0) throw cause;
    const found = (await formatMessages(errors, { kind: 'error' })).map((text) => text.trimEnd());
    const advice = 'Correct the file; `npm run typecheck` finds what else the compiler has to say.';
    throw new BundleError(['the handler cannot be bundled:', '', ...found, '', advice].join('\n'), { cause });
  }
}

/** Takes this file for the app that `handler/index.ts` imports. */
const appFrom = (path: string): Plugin => ({
  name: 'app',
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/app$/ }, () => ({ path })),
});

/** A function that starts meanwhile finds the old file or the new one, never a part of one. */
async function replaceFile(path: string, contents: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, contents);
  await rename(`${path}.${process.pid}`, path);
}
