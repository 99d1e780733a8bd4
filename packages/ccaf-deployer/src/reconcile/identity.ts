import { digest } from './digest';

/** The catalog and database that an app is deployed to, as the event names them. */
export interface Target {
  readonly catalog: string;
  readonly database: string;
}

/** The same by id, as the server tells them: what a target is, however it is spelled. */
export interface TargetIds {
  readonly environmentId: string;
  readonly clusterId: string;
}

/** Whose statements they are: a project, as it was installed once. */
export interface Project {
  /** As package.json says it. */
  readonly name: string;
  /** Account, region and function, so that two forks of a project in one environment are told apart. */
  readonly installation: string;
}

/** The full name of a table of the target. */
export const pathIn = (target: Target, table: string): readonly string[] => [target.catalog, target.database, table];

/** What every statement of a target is told, so that names without a path mean this target's tables. */
export const propertiesOf = ({ catalog, database }: Target): Record<string, string> => ({
  'sql.current-catalog': catalog,
  'sql.current-database': database,
});

/** What a target may be called: the names and ids of its catalog and its database. */
export interface TargetNames {
  readonly catalogs: readonly (string | null)[];
  readonly databases: readonly (string | null)[];
}

/** What a target is called as far as the event tells. */
export const namesOf = ({ catalog, database }: Target): TargetNames => ({ catalogs: [catalog], databases: [database] });

/** Whether a statement is at work in a target, as its properties spell it. */
export function isIn({ catalogs, databases }: TargetNames, properties: Readonly<Record<string, string>>): boolean {
  const { 'sql.current-catalog': catalog, 'sql.current-database': database } = properties;
  return (!catalog || catalogs.includes(catalog)) && (!database || databases.includes(database));
}

/** A target as it is called by its ids. */
export const targetById = ({ environmentId, clusterId }: TargetIds): Target => ({
  catalog: environmentId,
  database: clusterId,
});

/** Stands for a sink where its name may not: what runs is identified by what it writes, and where. */
export type SinkId = string;

const LENGTH = 24;

export const sinkIdOf = ({ environmentId, clusterId }: TargetIds, table: string): SinkId =>
  digest(LENGTH, environmentId, clusterId, table);

export const targetIdOf = ({ environmentId, clusterId }: TargetIds): string => digest(LENGTH, environmentId, clusterId);

export const installationIdOf = ({ installation }: Project): string => digest(LENGTH, installation);

/** How much of a sink's name a statement's name shows. */
const SHOWN = 18;

const readable = (sink: string): string =>
  sink
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SHOWN)
    .replace(/^-+|-+$/g, '');

/**
 * The name of the statement that follows `youngest`, the youngest one that writes the sink, or of a sink's first one.
 *
 * It holds nothing of the app's name or its SQL: the API lets a name be used once, so that one statement at the most follows
 * another, and two deploys at the same moment cannot both start one, before and after a rename. A name that is there
 * already, because a younger statement was deleted, is passed over.
 *
 * @param sink the table that the app writes; of several the first
 * @example statementName({ name: 'shop', installation: 'i' }, ids, 'orders', undefined, new Set())
 * // 'shop-orders-' and twelve hexadecimal digits
 */
export function statementName(
  project: Pick<Project, 'name'>,
  ids: TargetIds,
  sink: string,
  youngest: string | undefined,
  taken: ReadonlySet<string>,
): string {
  const after = (name: string): string =>
    [project.name, readable(sink), digest(12, project.name, ids.environmentId, ids.clusterId, sink, name)]
      .filter((part) => part !== '')
      .join('-');
  let name = after(youngest ?? '');
  while (taken.has(name)) name = after(name);
  return name;
}

/** The name of a statement that lives for one invocation only: a metadata query, a DDL statement. */
export const internalName = (project: Pick<Project, 'name'>, purpose: 'ddl' | 'query', requestId: string): string =>
  `${project.name}-${purpose}-${digest(12, requestId)}`;
