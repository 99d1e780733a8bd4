import { createHash } from 'node:crypto';

/** The catalog and database that an app is deployed to, as the event names them. */
export interface Target {
  readonly catalog: string;
  readonly database: string;
}

/** The full name of a table of the target. */
export const pathIn = (target: Target, table: string): readonly string[] => [target.catalog, target.database, table];

/** What every statement of a target is told, so that names without a path mean this target's tables. */
export const propertiesOf = ({ catalog, database }: Target): Record<string, string> => ({
  'sql.current-catalog': catalog,
  'sql.current-database': database,
});

/** The label that every statement of an app carries, with the value `true`. */
export const labelOf = (app: string): string => `user.confluent.io/${app}`;

/** Twelve hexadecimal digits that stand for the parts, whatever characters they hold. */
const hash = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);

/**
 * The name of the statement that follows `predecessor`, or of the first one.
 *
 * The name holds nothing of the SQL: the API lets a name be used once, so that a statement has one successor at the
 * most, and two deploys at the same moment cannot both start one.
 *
 * @example writerName('flight-consolidator', { catalog: 'c', database: 'd' }, undefined)
 * // 'flight-consolidator-' and twelve hexadecimal digits
 */
export const writerName = (app: string, { catalog, database }: Target, predecessor: string | undefined): string =>
  `${app}-${hash(catalog, database, predecessor ?? '')}`;

/** The name of a statement that lives for one invocation only: a metadata query, a DDL statement. */
export const auxiliaryName = (app: string, purpose: 'ddl' | 'query', requestId: string): string =>
  `${app}-${purpose}-${hash(requestId)}`;
