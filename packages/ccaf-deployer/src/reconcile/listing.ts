import type { App } from 'flink-table-api';
import type { Statement } from '../statements';
import { type Answer, isGood } from './answers';
import {
  installationIdOf,
  isIn,
  type Project,
  type SinkId,
  type Target,
  type TargetIds,
  type TargetNames,
  targetIdOf,
} from './identity';
import { type ManagedStatement, type SinkDdl, type Stranger, toManaged } from './observed-state';
import { hasLabel, toldBy } from './statement-labels';
import { sinksIn } from './unlabelled-statement';

/** What it takes to tell whose a statement is. */
export interface ListingContext {
  readonly project: Project;
  readonly apps: readonly Pick<App, 'name'>[];
  readonly target: Target;
  readonly ids: TargetIds;
  readonly names: TargetNames;
  /** The sinks that the project declares, by table. */
  readonly sinks: ReadonlyMap<string, SinkId>;
  readonly answers: readonly Answer[];
  /** Those that this deploy has adopted before: what it told them since is no news. */
  readonly adopted: ReadonlySet<string>;
  readonly now: number;
}

/** Whose a statement is. */
export type Whose =
  /** The project's, as it is installed here and in this target. */
  | 'ours'
  /** The project's, as it is installed elsewhere. */
  | 'foreign'
  /** Somebody else's, that the project was told to take over. */
  | 'adopted'
  | 'stranger';

/** A listing in parts. */
export interface Parts {
  readonly statements: readonly ManagedStatement[];
  readonly strangers: readonly Stranger[];
  readonly ddl: readonly SinkDdl[];
  /** Statements of ours that were told the same name of a target, when it meant another. */
  readonly misnamed: readonly string[];
}

/**
 * Says whose a statement is.
 *
 * One that was made before there were marks carries the name of its app as a label, and counts as ours as long as there is
 * an app of that name.
 */
export function whose(context: ListingContext, { name, labels, properties, createdAt }: Statement): Whose {
  const { project, apps, ids, names } = context;
  const isAdopted = answerFor(context, { name, createdAt }) !== undefined;
  if (isMarkedBy(project, { labels })) {
    if (!hasLabel(labels, `target-${targetIdOf(ids)}`)) return 'stranger';
    if (hasLabel(labels, `installation-${installationIdOf(project)}`)) return 'ours';
    return isAdopted ? 'adopted' : 'foreign';
  }
  const isUnmarked = !Object.keys(labels).some((key) => MARK.test(key));
  const isOld = isUnmarked && apps.some((app) => hasLabel(labels, app.name)) && isIn(names, properties);
  if (isOld) return 'ours';
  return isAdopted ? 'adopted' : 'stranger';
}

/** The answer by which a statement is adopted, if there is one that is no older than it. */
const answerFor = (
  { answers, now }: ListingContext,
  { name, createdAt }: Pick<Statement, 'name' | 'createdAt'>,
): Answer | undefined =>
  answers.find(
    (answer) =>
      answer.kind === 'adopt' &&
      answer.statements.includes(name) &&
      isGood(answer, now) &&
      !(Date.parse(createdAt) > answer.askedAt),
  );

const isMarkedBy = ({ name }: Project, { labels }: Pick<Statement, 'labels'>): boolean =>
  hasLabel(labels, name) && Object.keys(labels).some((key) => INSTALLATION.test(key));

const INSTALLATION = /\/installation-[0-9a-f]{24}$/;
/** What any project's statements carry; an app of ours may have the name of another project. */
const MARK = /\/(installation|target)-[0-9a-f]{24}$/;

/** A statement that writes a sink of the project. */
interface Writing {
  readonly managed: ManagedStatement;
  readonly owner: Whose;
  readonly isForeign: boolean;
}

/** Whether the answer that adopts a statement has acted: one of ours has followed it since. It must not act again. */
function hasActed(context: ListingContext, adopted: ManagedStatement, ours: readonly ManagedStatement[]): boolean {
  const answer = answerFor(context, adopted);
  return (
    !context.adopted.has(adopted.name) &&
    ours.some(
      ({ writes, createdAt }) =>
        [...writes].some((id) => adopted.writes.has(id)) && Date.parse(createdAt) > (answer?.askedAt ?? 0),
    )
  );
}

/** Divides a listing. Statements of others count where they write a sink of the project. */
export function divide(context: ListingContext, listed: readonly Statement[]): Parts {
  const known = listed.map((statement) => ({
    statement,
    owner: whose(context, statement),
    created: createdSinkOf(statement),
  }));
  const writing = known.flatMap(({ statement, owner, created }): Writing[] => {
    const writes = created === undefined ? writesOf(context, statement) : new Set<SinkId>();
    if (writes.size === 0) return [];
    const managed = toManaged(statement, { isOurs: owner === 'ours', writes });
    return [{ managed, owner, isForeign: owner !== 'ours' && isMarkedBy(context.project, statement) }];
  });
  const ours = writing.filter(({ owner }) => owner === 'ours').map(({ managed }) => managed);
  const isIn = ({ owner, managed }: Writing): boolean =>
    owner === 'ours' || (owner === 'adopted' && !hasActed(context, managed, ours));
  return {
    statements: writing.filter(isIn).map(({ managed }) => managed),
    strangers: writing.filter((one) => !isIn(one)).map(({ managed, isForeign }) => ({ ...managed, isForeign })),
    ddl: known.flatMap(({ statement: { name, createdAt, phase }, owner, created }) =>
      owner === 'ours' && created !== undefined && phase === 'COMPLETED' ? [{ name, sink: created, createdAt }] : [],
    ),
    misnamed: listed.filter((statement) => isMisnamed(context, statement)).map(({ name }) => name),
  };
}

/** Whether it was told the very name that the event says, when that was the name of another target. */
function isMisnamed({ project, target, ids }: ListingContext, { labels, properties }: Statement): boolean {
  const isMine = hasLabel(labels, project.name) && hasLabel(labels, `installation-${installationIdOf(project)}`);
  const isSaidSo =
    properties['sql.current-catalog'] === target.catalog && properties['sql.current-database'] === target.database;
  const isTold = Object.keys(labels).some((key) => /\/target-[0-9a-f]{24}$/.test(key));
  return isMine && isSaidSo && isTold && !hasLabel(labels, `target-${targetIdOf(ids)}`);
}

/** The sink that a DDL statement of ours created. */
function createdSinkOf({ labels }: Statement): SinkId | undefined {
  const [key] = Object.keys(labels).flatMap((label) => /\/creates-([0-9a-f]{24})$/.exec(label)?.slice(1) ?? []);
  return key;
}

/** The sinks that a statement writes: as its labels say, else as its text does, as far as the project declares them. */
export function writesOf(context: Pick<ListingContext, 'names' | 'sinks'>, statement: Statement): ReadonlySet<SinkId> {
  const told = toldBy(statement.labels)?.writes;
  return told && told.size > 0 ? told : writtenIn(context, statement);
}

/** The sinks that a statement's text writes, as far as the project declares them. */
export function writtenIn(
  { names, sinks }: Pick<ListingContext, 'names' | 'sinks'>,
  { sql, properties }: Pick<Statement, 'sql' | 'properties'>,
): ReadonlySet<SinkId> {
  const { 'sql.current-catalog': ownCatalog = '', 'sql.current-database': ownDatabase = '' } = properties;
  // Most statements of an environment are others', and some are long: what names none of the sinks is not taken apart.
  const isNamed = [...sinks.keys()].some((table) => sql.includes(table.replaceAll('`', '``')));
  if (!isNamed) return new Set();
  const written = sinksIn(sql).flatMap((path) => {
    const [table = '', database = ownDatabase, catalog = ownCatalog] = [...path].reverse();
    const isHere = isIn(names, { 'sql.current-catalog': catalog, 'sql.current-database': database });
    return isHere ? (sinks.get(table) ?? []) : [];
  });
  return new Set(written);
}
