import type { App } from 'flink-table-api';
import type { Places } from '../reconcile';
import { InvalidSettingsError, type Settings } from './settings';

type Placed = Pick<App, 'name' | 'computePool' | 'principal'>;

/**
 * Where each app runs, and as whom: its own place by id, or by a name that the secret gives an id, so that one app can run
 * in several environments.
 *
 * @throws {InvalidSettingsError} with all names that the secret gives no id
 */
export function placesOf(apps: readonly Placed[], settings: Settings, secretPath: string): Places {
  const problems: string[] = [];
  const idOf = (app: string, key: string, ids: ReadonlyMap<string, string>, called: string): string => {
    const id = isId(called) ? called : ids.get(called);
    if (id === undefined) {
      problems.push(`'${key}.${called}' is missing: the app '${app}' uses the name '${called}'`);
    }
    return id ?? '';
  };
  const places = apps.map(({ name, computePool, principal }) => {
    const { computePoolId, principalId, computePools, principals } = settings;
    return [
      name,
      {
        computePoolId:
          computePool === undefined ? computePoolId : idOf(name, 'flink.compute.pool.id', computePools, computePool),
        principalId: principal === undefined ? principalId : idOf(name, 'flink.principal.id', principals, principal),
      },
    ] as const;
  });
  if (problems.length > 0) throw new InvalidSettingsError(secretPath, problems);
  return new Map(places);
}

/** What Confluent Cloud calls compute pools, service accounts, users and identity pools. */
const isId = (text: string): boolean => /^(lfcp|sa|u|pool)-/.test(text);
