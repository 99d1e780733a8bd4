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

/** Twelve hexadecimal digits that stand for the parts, whatever characters they hold. */
const hash = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);

/**
 * The name of the statement that follows `predecessor`, or of the first one, in a part of an app.
 *
 * The name holds nothing of the SQL: the API lets a name be used once, so that a statement has one successor at the
 * most, and two deploys at the same moment cannot both start one.
 *
 * @example writerName('flight-consolidator', { catalog: 'c', database: 'd' }, undefined)
 * // 'flight-consolidator-' and twelve hexadecimal digits; in part 2 'flight-consolidator-2-' and others
 */
export function writerName(app: string, target: Target, predecessor: string | undefined, part = FIRST_PART): string {
  const { catalog, database } = target;
  const place = [catalog, database, predecessor ?? ''];
  return part === FIRST_PART ? `${app}-${hash(...place)}` : `${app}-${part}-${hash(...place, String(part))}`;
}

/** The part of an app that is one statement, and what of an app that is several comes first. */
export const FIRST_PART = 1;

/**
 * The part that a statement of an app belongs to, by its name.
 *
 * A statement without the app's label, which the app took over from, belongs to the first part whatever it is called:
 * the app may have had the name `app-2` before.
 */
export function partOf(app: string, name: string, labels: Readonly<Record<string, string>>): number {
  const part = labels[labelOf(app)] && name.startsWith(`${app}-`) ? name.slice(app.length + 1) : '';
  return Number(/^(\d+)-[0-9a-f]{12}$/.exec(part)?.[1] ?? FIRST_PART);
}

/** The name of a statement that lives for one invocation only: a metadata query, a DDL statement. */
export const auxiliaryName = (app: string, purpose: 'ddl' | 'query', requestId: string): string =>
  `${app}-${purpose}-${hash(requestId)}`;
