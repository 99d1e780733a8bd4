import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const BROWSER = join(__dirname, 'browser');

export interface Asset {
  readonly type: string;
  readonly body: string;
}

let script: Promise<string> | undefined;

/** A file of the page, by its path; the script is bundled when it is first asked for. */
export async function assetAt(path: string): Promise<Asset | undefined> {
  switch (path) {
    case '/':
      return { type: 'text/html; charset=utf-8', body: await readFile(join(BROWSER, 'index.html'), 'utf8') };
    case '/local/page.css':
      return { type: 'text/css; charset=utf-8', body: await readFile(join(BROWSER, 'page.css'), 'utf8') };
    case '/local/page.js':
      script ??= bundle();
      return { type: 'text/javascript; charset=utf-8', body: await script };
    default:
      return undefined;
  }
}

async function bundle(): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(BROWSER, 'main.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}
