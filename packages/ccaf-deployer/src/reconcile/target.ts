import { digest } from './digest';

/** The catalog and database that an app is deployed to, as the event names them. */
export interface Target {
  readonly catalog: string;
  readonly database: string;
}

/** Whose statements they are: an app in a target. */
export interface Owner {
  readonly app: string;
  readonly target: Target;
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

/** Whether a statement is at work in a target, and not for the same app in another database of the environment. */
export function isIn({ catalogs, databases }: TargetNames, properties: Readonly<Record<string, string>>): boolean {
  const { 'sql.current-catalog': catalog, 'sql.current-database': database } = properties;
  return (!catalog || catalogs.includes(catalog)) && (!database || databases.includes(database));
}

/** The label that every statement of an app carries, with the value `true`. */
export const labelOf = (app: string): string => `user.confluent.io/${app}`;

const hash = (...parts: readonly string[]): string => digest(12, ...parts);

/**
 * The name of the statement that follows `previous`, or of an app's first one.
 *
 * The name holds nothing of the SQL: the API lets a name be used once, so that one statement at the most
 * follows another, and two deploys at the same moment cannot both start one.
 *
 * @example statementName('orders', { catalog: 'c', database: 'd' }, undefined)
 * // 'orders-' and twelve hexadecimal digits
 */
export const statementName = (app: string, { catalog, database }: Target, previous: string | undefined): string =>
  `${app}-${hash(catalog, database, previous ?? '')}`;

/** The name of a statement that lives for one invocation only: a metadata query, a DDL statement. */
export const internalName = (app: string, purpose: 'ddl' | 'query', requestId: string): string =>
  `${app}-${purpose}-${hash(requestId)}`;
