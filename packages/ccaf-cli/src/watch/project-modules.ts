import { realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/** Where the engine is, whose modules stay as they are. */
const ENGINE = resolve(__dirname, '../../..');

function isProjects(file: string, folder: string): boolean {
  if (!file.startsWith(folder + sep) || file.startsWith(ENGINE + sep)) return false;
  return !file.includes(`${sep}node_modules${sep}`);
}

/** The project's own modules that are loaded, by their files. */
export function projectModules(): readonly string[] {
  const folder = realpathSync('.');
  return Object.keys(require.cache).filter((file) => isProjects(file, folder));
}

/** Forgets them, so that they are read again. */
export function forgetModules(): void {
  for (const file of projectModules()) delete require.cache[file];
}
