import type { App } from 'flink-table-api';
import { ProjectFileError } from './project';
import type { SynthesisedStack } from './synth';

/** What of a stack tells for which apps it has alarms. */
type Alarms = Pick<SynthesisedStack, 'locals'>;

/** The names of the apps that a stack has alarms for, in order. */
export function watchedApps({ locals = {} }: Alarms): readonly string[] {
  const alarms = Object.values(locals).flatMap((alarm) => Object.values(alarm));
  return [...new Set(alarms.flatMap(({ dimensions }) => dimensions?.['app'] ?? []))].sort();
}

/**
 * Refuses stacks that name other apps than there are: of an app that they do not name, nobody would be told. Stacks that
 * name none have nobody watch, and are taken.
 *
 * @param named the apps that the project's stack has alarms for
 * @throws {ProjectFileError} with both lists
 */
export function requireWatched(named: readonly string[], apps: readonly Pick<App, 'name'>[]): void {
  const there = apps.map(({ name }) => name).sort();
  if (named.length === 0 || named.join() === there.join()) return;
  throw new ProjectFileError(
    `src/stacks.ts has alarms for the apps ${named.join(', ')}, but the project's apps are ${there.join(', ')}: ` +
      'put the names of the latter into src/stacks.ts',
  );
}
