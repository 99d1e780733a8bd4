import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from '../../handler/table-api';

export const DEFAULT_APP = 'handler/app.ts';

/**
 * Loads the export `app` of a file, as the bundle does.
 *
 * @param path from the project's root; empty for the default
 */
export async function loadApp(path: string | undefined): Promise<App> {
  const file = path || DEFAULT_APP;
  const loaded = (await import(pathToFileURL(resolve(file)).href)) as { readonly app?: App };
  if (typeof loaded.app?.query === 'function') return loaded.app;
  throw new Error(`${file} exports no app; expected 'export const app = defineApp({ … })'`);
}
