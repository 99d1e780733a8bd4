import { InvalidAppError, show } from '../errors';
import { repeated } from '../names';
import type { App } from './app';

/** What a project's `handler/app.ts` exports: one app as `app`, or several as `apps`. */
export type AppExports =
  | { readonly app: App; readonly apps?: never }
  | { readonly apps: readonly App[]; readonly app?: never };

/**
 * The apps of a project, as its file exports them: `app`, or `apps`.
 *
 * @param exported all exports of the file
 * @throws {InvalidAppError} if it exports both or neither, or if two apps have the same name
 * @example
 * import * as exported from './app';
 * appsOf(exported)
 */
export function appsOf(exported: AppExports): readonly App[] {
  const { app, apps } = exported as { readonly app?: unknown; readonly apps?: unknown };
  const problems = problemsOf(app, apps);
  if (problems.length > 0) throw new InvalidAppError("the project's apps are not valid:", problems);
  return exported.apps ?? [exported.app];
}

const EXPECTED = 'expected export const app = defineApp({ … }), or export const apps = [ … ] for several';

function problemsOf(app: unknown, apps: unknown): readonly string[] {
  if (app !== undefined && apps !== undefined) return [`both 'app' and 'apps' are exported; ${EXPECTED}`];
  if (apps === undefined) {
    return isApp(app) ? [] : [`'app' is ${app === undefined ? 'not exported' : 'not an app'}; ${EXPECTED}`];
  }
  if (!Array.isArray(apps) || apps.length === 0 || !apps.every(isApp)) {
    return [`'apps' is not a list with at least one app; ${EXPECTED}`];
  }
  return repeated(apps.map(({ name }) => name)).map(
    (name) => `several apps have the name ${show(name)}; give each app a name of its own`,
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isApp = (value: unknown): value is App =>
  isObject(value) &&
  typeof value['query'] === 'function' &&
  isObject(value['sources']) &&
  Array.isArray(value['sinks']);
