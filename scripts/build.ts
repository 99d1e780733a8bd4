import { build } from 'esbuild';

/** Bundles the handler as Lambda runs it: one CommonJS file with the export `handler`, and its source map. */
async function main(): Promise<void> {
  await build({
    entryPoints: ['handler/index.ts'],
    outfile: 'dist/index.js',
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
}

void main();
