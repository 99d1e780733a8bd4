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

/** What its labels call the target of a statement. */
export const targetIdIn = ({ labels }: Statement): string | undefined =>
  Object.keys(labels).flatMap((key) => /\/target-([0-9a-f]{24})$/.exec(key)?.slice(1) ?? [])[0];

/** Whose statements are looked for, and where. */
export type Sought = Pick<InTargetContext, 'project' | 'apps' | 'target'>;

/**
 * Finds the project's statements in a target, however it was spelled when they were deployed.
 *
 * The catalog is asked what a name means only where no statement tells: to look at what runs must not need a compute pool.
 */
export async function statementsIn(context: InTargetContext): Promise<InTarget> {
  const listed = await context.client.list();
  return inTarget(context, listed, await targetIdOfEvent(context, listed));
}

/** The project's statements of a listing, in the target that labels call so. */
export function inTarget(
  { project, apps, target }: Sought,
  listed: readonly Statement[],
  id: string | undefined,
): InTarget {
  const old = listed.filter(
    (statement) =>
      targetIdIn(statement) === undefined &&
      apps.some(({ name }) => hasLabel(statement.labels, name)) &&
      isIn(namesOf(target), statement.properties),
  );
  const here = [...markedBy(project, listed).filter((statement) => targetIdIn(statement) === id), ...old];
  const statements = here
    .filter((statement) => !isDdl(statement) && (toldBy(statement.labels) || sinksIn(statement.sql).length > 0))
    .map((statement) => ({ statement, tables: sinksIn(statement.sql).map((path) => path.at(-1) ?? '') }));
  return { statements, ddl: here.filter(isDdl) };
}

/** What the project made, as it is installed here, in whatever target. */
const markedBy = (project: Project, listed: readonly Statement[]): readonly Statement[] =>
  listed.filter(
    ({ labels }) => hasLabel(labels, project.name) && hasLabel(labels, `installation-${installationIdOf(project)}`),
  );

/** What labels call the targets of a listing: of those that were spelled as the event's, and of all. */
export interface ToldTargets {
  readonly spelledSo: readonly string[];
  readonly all: readonly string[];
}

/** What labels call the event's target, as far as the listing tells. */
export function toldTargets({ project, target }: Omit<Sought, 'apps'>, listed: readonly Statement[]): ToldTargets {
  const { catalog, database } = target;
  const isSpelledSo = ({ properties }: Statement): boolean =>
    properties['sql.current-catalog'] === catalog && properties['sql.current-database'] === database;
  const idsOf = (statements: readonly Statement[]): string[] => [
    ...new Set(statements.flatMap((statement) => targetIdIn(statement) ?? [])),
  ];
  const marked = markedBy(project, listed);
  const all = idsOf(marked);
  const id = isId(target) ? targetIdOf({ environmentId: catalog, clusterId: database }) : undefined;
  return { spelledSo: id === undefined ? idsOf(marked.filter(isSpelledSo)) : [id], all };
}

/** What labels call the event's target; nothing where the project has made nothing in any. */
export async function targetIdOfEvent(
  context: InTargetContext,
  listed: readonly Statement[],
): Promise<string | undefined> {
  const { spelledSo, all } = toldTargets(context, listed);
  if (all.length === 0) return undefined;
  if (spelledSo.length === 1) return spelledSo[0];
  const metadata = await readCatalog(context, [], []);
  if (!metadata.ids) throw new UnknownDatabaseError(context.target.catalog, context.target.database);
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
