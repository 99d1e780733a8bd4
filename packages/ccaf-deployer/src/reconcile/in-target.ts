import type { App } from 'flink-table-api';
import type { Statement } from '../statements';
import { UnknownDatabaseError } from './errors';
import { installationIdOf, isIn, namesOf, type Project, type Target, targetIdOf } from './identity';
import type { InternalStatementContext } from './internal-statement';
import { readCatalog } from './read-catalog';
import { hasLabel, toldBy } from './statement-labels';
import { sinksIn } from './unlabelled-statement';

/** What it takes to find a project's statements in a target. */
export interface InTargetContext extends InternalStatementContext {
  readonly project: Project;
  readonly apps: readonly Pick<App, 'name'>[];
  readonly requestId: string;
}

/** A statement that writes, and the tables that it writes. */
export interface WritingStatement {
  readonly statement: Statement;
  readonly tables: readonly string[];
}

/** The project's statements in a target. */
export interface InTarget {
  readonly statements: readonly WritingStatement[];
  /** The statements that created sinks. */
  readonly ddl: readonly Statement[];
}

const isDdl = ({ labels }: Statement): boolean =>
  Object.keys(labels).some((key) => /\/creates-[0-9a-f]{24}$/.test(key));

const targetIdIn = ({ labels }: Statement): string | undefined =>
  Object.keys(labels).flatMap((key) => /\/target-([0-9a-f]{24})$/.exec(key)?.slice(1) ?? [])[0];

/**
 * Finds the project's statements in a target, however it was spelled when they were deployed.
 *
 * The catalog is asked what a name means only where no statement tells: to look at what runs must not need a compute pool.
 */
export async function statementsIn(context: InTargetContext): Promise<InTarget> {
  const { client, project, target, apps } = context;
  const listed = await client.list();
  const marked = listed.filter(
    ({ labels }) => hasLabel(labels, project.name) && hasLabel(labels, `installation-${installationIdOf(project)}`),
  );
  const id = marked.length > 0 ? await targetIdOfEvent(context, marked) : undefined;
  const old = listed.filter(
    (statement) =>
      targetIdIn(statement) === undefined &&
      apps.some(({ name }) => hasLabel(statement.labels, name)) &&
      isIn(namesOf(target), statement.properties),
  );
  const here = [...marked.filter((statement) => targetIdIn(statement) === id), ...old];
  const statements = here
    .filter((statement) => !isDdl(statement) && (toldBy(statement.labels) || sinksIn(statement.sql).length > 0))
    .map((statement) => ({ statement, tables: sinksIn(statement.sql).map((path) => path.at(-1) ?? '') }));
  return { statements, ddl: here.filter(isDdl) };
}

/** What the event's target is by id, as a label says it. */
async function targetIdOfEvent(context: InTargetContext, marked: readonly Statement[]): Promise<string> {
  const { target } = context;
  const { catalog, database } = target;
  if (isId(target)) return targetIdOf({ environmentId: catalog, clusterId: database });
  const isSpelledSo = ({ properties }: Statement): boolean =>
    properties['sql.current-catalog'] === catalog && properties['sql.current-database'] === database;
  const ids = new Set(marked.filter(isSpelledSo).flatMap((statement) => targetIdIn(statement) ?? []));
  const [id] = ids;
  if (id !== undefined && ids.size === 1) return id;
  const metadata = await readCatalog(context, [], []);
  if (!metadata.ids) throw new UnknownDatabaseError(catalog, database);
  return targetIdOf(metadata.ids);
}

const isId = ({ catalog, database }: Target): boolean => catalog.startsWith('env-') && database.startsWith('lkc-');

/** Whether two spellings mean the same target. */
export async function isSameTarget(
  context: InternalStatementContext & { readonly requestId: string },
  other: Target,
): Promise<boolean> {
  const { target, requestId } = context;
  if (target.catalog === other.catalog && target.database === other.database) return true;
  const [one, two] = await Promise.all([
    readCatalog({ ...context, requestId: `${requestId} 1` }, [], []),
    readCatalog({ ...context, target: other, requestId: `${requestId} 2` }, [], []),
  ]);
  if (!one.ids) throw new UnknownDatabaseError(target.catalog, target.database);
  if (!two.ids) throw new UnknownDatabaseError(other.catalog, other.database);
  return targetIdOf(one.ids) === targetIdOf(two.ids);
}
