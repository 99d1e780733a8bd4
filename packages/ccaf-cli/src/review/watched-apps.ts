import type { App } from 'flink-table-api';
import { ProjectFileError } from '../project/project';
import type { SynthesisedStack } from '../project/synth';

/**
 * Refuses stacks that name other apps than there are: of an app that they do not name, nobody would be told. Stacks that
 * name none have nobody watch, and are taken.
 *
 * @throws {ProjectFileError} with both lists
 */
export function requireWatched(
  { locals = {} }: Pick<SynthesisedStack, 'locals'>,
  apps: readonly Pick<App, 'name'>[],
): void {
  const alarms = Object.values(locals).flatMap((alarm) => Object.values(alarm));
  const named = [...new Set(alarms.flatMap(({ dimensions }) => dimensions?.['app'] ?? []))].sort();
  const there = apps.map(({ name }) => name).sort();
  if (named.length === 0 || named.join() === there.join()) return;
  throw new ProjectFileError(
    `src/stacks.ts names the apps ${named.join(', ')}, for their alarms, and there are ${there.join(', ')}: name these`,
  );
}
