import { execFileSync } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  type BuildFailure,
  type BuildOptions,
  type BuildResult,
  build,
  formatMessages,
  type OutputFile,
  type Plugin,
} from 'esbuild';
import { appFile, BUNDLE, DEFAULT_APP } from '../project/app-file';
import { appsIn } from '../project/loaded-apps';

/** Beside it, what the image starts with. */
export const START = 'dist/start.js';

/**
 * What the SDK imports only where the environment has no credentials, in which case the handler has said so already, and
 * for streams of events, of which Secrets Manager has none. With all of it outside, no module of the SDK is imported
 * asynchronously: esbuild makes one scope of them, and leaves out what is not used.
 */
const NEVER_REACHED = [
  ...['http', 'ini', 'process', 'sso', 'web-identity'].map((name) => `@aws-sdk/credential-provider-${name}`),
  '@smithy/credential-provider-imds',
  '@smithy/core/event-streams',
];

/**
 * What takes the place of undici's index: what the handler uses of it, which dispatches by itself. The index runs fetch,
 * WebSocket, caches and mocks at every start. A part that an update moves, or an import of another one, fails the build.
 */
const UNDICI = `export { default as Agent } from './lib/dispatcher/agent.js';`;

/**
 * HTTP/2, without which `createHandler` does; bodies that are not text: forms, blobs, and so the rest of fetch; and the
 * parser for processors without SIMD, of which Lambda has none
 * (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-avx2.html), a tenth of the bundle.
 */
const NOT_REACHED_IN_UNDICI =
  /\bundici[\\/]lib[\\/](dispatcher[\\/]client-h2|web[\\/]fetch[\\/]body|llhttp[\\/]llhttp-wasm)\.js$/;

const undiciParts: Plugin = {
  name: 'undici',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\bundici[\\/]index\.js$/ }, () => ({ contents: UNDICI }));
    onLoad({ filter: NOT_REACHED_IN_UNDICI }, () => ({ contents: '' }));
  },
};

const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node20.20',
  format: 'cjs',
  // The packages' ES modules, where they have them: what is not used is left out.
  mainFields: ['module', 'main'],
  // import() as require(): nothing is left to import asynchronously, and Node's loader of ES modules stays unloaded.
  supported: { 'dynamic-import': false },
  external: NEVER_REACHED,
  // The SDK asks whether a body is one, and for an answer Node loads all of its web streams.
  define: { ReadableStream: 'undefined' },
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
  // Else only a warning: the function would fail at its first invocation.
  logOverride: { 'import-is-undefined': 'error' },
  write: false,
} as const satisfies BuildOptions;

/** The file of the project that Lambda calls into. */
const HANDLER = 'handler/index.ts';

/** What is bundled, and where to. */
export interface BundleOptions {
  /** @default BUNDLE */
  readonly outfile?: string;
  /** The file with the export `app` or `apps`, or its folder. @default DEFAULT_APP */
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
 * @throws {BundleError} for a syntax error, or an import that leads nowhere; {AppFileError} where there is no app
 */
export async function bundleHandler({ outfile = BUNDLE, app = DEFAULT_APP }: BundleOptions = {}): Promise<number> {
  const outputFiles = await handlerFiles({ outfile, app });
  // The handler reads them when it starts: too late to say that there are none.
  appsIn(appFile(app));
  for (const { path, contents } of outputFiles) await replaceFile(path, contents);
  return outputFiles.find(({ path }) => path.endsWith('.js'))?.contents.length ?? 0;
}

/** The bundle of the handler and its source map, which are written nowhere yet. */
export const handlerFiles = ({ outfile, app }: Required<BundleOptions>): Promise<OutputFile[]> =>
  outputOf({
    ...OPTIONS,
    entryPoints: [HANDLER],
    outfile,
    sourcemap: 'linked',
    sourcesContent: false,
    plugins: [undiciParts, appFrom(resolve(appFile(app)))],
  });

/**
 * Bundles what the image starts with: `start.js`, which loads the `index.js` beside it with the code that V8 makes of that
 * one, and makes this code, `index.js.cache`.
 */
export async function bundleStart(outfile: string = START): Promise<void> {
  const outputFiles = await outputOf({ ...OPTIONS, entryPoints: ['ccaf-deployer/start'], outfile });
  for (const { path, contents } of outputFiles) await replaceFile(path, contents);
  execFileSync(process.execPath, [join(__dirname, 'write-code-cache.cjs'), dirname(resolve(outfile))], {
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  });
}

/**
 * What the bundle is made of: the bytes of each file, by its path from the project's root.
 *
 * @example await filesOfBundle() // { 'handler/app.ts': 861, 'node_modules/undici/lib/core/util.js': 11007, … }
 */
export async function filesOfBundle(): Promise<Readonly<Record<string, number>>> {
  const { metafile } = await build({
    ...OPTIONS,
    ...here(),
    entryPoints: [HANDLER],
    outfile: BUNDLE,
    metafile: true,
    plugins: [undiciParts],
  });
  const files = Object.entries(metafile.outputs[BUNDLE]?.inputs ?? {});
  return Object.fromEntries(files.map(([path, { bytesInOutput }]) => [path, bytesInOutput]));
}

/** The files that the bundle is made from, by path from the project's root, each with what it imports. */
export type BundleInputs = Readonly<Record<string, readonly string[]>>;

/**
 * All files that the bundle is made from, those of which nothing is left in it among them.
 *
 * @throws {BundleError} where the handler cannot be bundled
 */
export async function inputsOfBundle(): Promise<BundleInputs> {
  const { metafile } = await built({ ...OPTIONS, entryPoints: [HANDLER], outfile: BUNDLE, metafile: true });
  const inputs = Object.entries(metafile?.inputs ?? {});
  return Object.fromEntries(inputs.map(([path, { imports }]) => [path, imports.map((one) => one.path)]));
}

/** esbuild holds to the folder that was the current one when it was loaded. */
const here = () => ({ absWorkingDir: process.cwd() });

const outputOf = async (options: BuildOptions): Promise<OutputFile[]> => (await built(options)).outputFiles ?? [];

async function built(options: BuildOptions): Promise<BuildResult> {
  try {
    return await build({ ...options, ...here(), write: false });
  } catch (cause) {
    const errors = cause instanceof Error && 'errors' in cause ? (cause as BuildFailure).errors : [];
    if (errors.length === 0) throw cause;
    const found = (await formatMessages(errors, { kind: 'error' })).map((text) => text.trimEnd());
    const advice = 'Correct the file; `npm run typecheck` shows all errors of the compiler.';
    throw new BundleError(['the handler cannot be bundled:', '', ...found, '', advice].join('\n'), { cause });
  }
}

/** Takes this file for the one of the apps that `handler/index.ts` imports; what other files call `./app` is their own. */
const appFrom = (path: string): Plugin => ({
  name: 'app',
  setup: ({ onResolve, onEnd }) => {
    let isTaken = false;
    onResolve({ filter: /^\.\/app$/ }, ({ importer }) => {
      if (importer !== resolve(HANDLER)) return undefined;
      isTaken = true;
      return { path };
    });
    onEnd(({ errors }) => {
      if (isTaken || errors.length > 0) return undefined;
      return { errors: [{ text: `${HANDLER} does not import the apps: expected an import from './app'` }] };
    });
  },
});

/** A function that starts meanwhile finds the old file or the new one, never a part of one. */
async function replaceFile(path: string, contents: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // The code that was made of the old file: V8 would take it for that of any file of the same length.
  await rm(`${path}.cache`, { force: true });
  await writeFile(`${path}.${process.pid}`, contents);
  await rename(`${path}.${process.pid}`, path);
}
