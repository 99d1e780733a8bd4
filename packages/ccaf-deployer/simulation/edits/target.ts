import type { Simulation } from '../simulation';
import type { Database } from '../world/database';
import type { Commit } from './project';

/** The cluster that a commit means, the present one unless another is given. */
export function databaseOf({ world, commit }: Simulation, { database }: Commit = commit): Database {
  const found = world.databases.find((one) => one.is(database));
  if (!found) throw new Error(`there is no database '${database}'`);
  return found;
}
