import { type App, sinkTables } from 'flink-table-api';
import { installationIdOf, type TargetNames } from '../reconcile/identity';
import { inTarget, type Sought, targetIdIn, toldTargets } from '../reconcile/in-target';
import { writtenIn } from '../reconcile/listing';
import { type ManagedStatement, type ObservedState, type Stranger, toManaged } from '../reconcile/observed-state';
import { isActive } from '../reconcile/phases';
import { Positions } from '../reconcile/positions';
import { hasLabel } from '../reconcile/statement-labels';
import type { Statement } from '../statements';

/** An app as the image has it: what must be written, and not by what. */
export interface ExpectedApp {
  readonly name: string;
  /** The tables that it writes. */
  readonly sinks: readonly string[];
}

export const expectedApp = (app: App): ExpectedApp => ({ name: app.name, sinks: sinkTables(app) });

/** A statement, as it is told and as it counts; a sink is known by its table here, for all are of one target. */
export interface Seen {
  readonly told: Statement;
  readonly managed: ManagedStatement;
}

/** What a listing tells of a project in a target. */
export interface Look {
  /** By the server's clock, in milliseconds since the epoch. */
  readonly now: number;
  /** The project's statements that write, but for those that are being deleted. */
  readonly ours: readonly Seen[];
  /** What others have that writes a sink of the project. */
  readonly strangers: readonly Stranger[];
  /** The other statements that deploys make: DDL and queries. */
  readonly internal: readonly Statement[];
  /** What is known of positions. */
  readonly positions: Positions;
  /** Why nothing can be told of this target. @default - it can */
  readonly unknown?: string;
}

export interface LookContext extends Sought {
  readonly apps: readonly ExpectedApp[];
  /** The environment's id, which a statement may say in place of the catalog's name. */
  readonly environmentId: string;
  readonly now: number;
  /** What labels call the target. @default - it is taken from the listing */
  readonly targetId?: string | undefined;
}

/** Finds what is of the project in a listing, without a query: what a target is called, its statements tell. */
export function lookAt(context: LookContext, listed: readonly Statement[]): Look {
  const { now, target } = context;
  const { spelledSo, all } = toldTargets(context, listed);
  // Where none is spelled as the event's, and all are of one target, it was spelled otherwise when it was deployed to.
  const [id, ...others] =
    context.targetId === undefined ? (spelledSo.length > 0 ? spelledSo : all) : [context.targetId];
  const found = inTarget(context, listed, id);
  const ours = found.statements
    .filter(({ statement }) => statement.phase !== 'DELETING')
    .map(({ statement, tables }) => ({
      told: statement,
      managed: toManaged(statement, { isOurs: true, writes: new Set(tables) }),
    }));
  const names = new Set(found.statements.map(({ statement }) => statement.name));
  const strangers = strangersIn(context, listed, { id, names, spellings: spellingsOf(context, found.statements) });
  const state: ObservedState = {
    sinks: new Set(),
    ddl: [],
    statements: ours.map(({ managed }) => managed),
    misnamed: [],
    strangers,
    observedAt: now,
  };
  return {
    now,
    ours,
    strangers,
    internal: [...found.ddl, ...listed.filter((statement) => isInternal(context, statement))],
    positions: new Positions({ sinks: [], sources: [] }, state),
    ...(others.length > 0 && {
      unknown:
        `the project has statements in several targets of this environment, and none shows which of them is ` +
        `'${target.catalog}'.'${target.database}': deploy there, or give the ids of both in the event`,
    }),
  };
}

const isInternal = ({ project, target }: LookContext, { labels, properties }: Statement): boolean =>
  hasLabel(labels, project.name) &&
  hasLabel(labels, 'hidden') &&
  properties['sql.current-catalog'] === target.catalog &&
  properties['sql.current-database'] === target.database;

/** What catalog and database are called: by the event, and by those that were told before. */
function spellingsOf(
  { target, environmentId }: LookContext,
  statements: readonly { readonly statement: Statement }[],
): TargetNames {
  const said = (key: string): string[] => statements.flatMap(({ statement }) => statement.properties[key] ?? []);
  return {
    catalogs: [target.catalog, environmentId, ...said('sql.current-catalog')],
    databases: [target.database, ...said('sql.current-database')],
  };
}

/** What is known of the target before what others have there is looked for. */
interface Known {
  /** What labels call it. */
  readonly id: string | undefined;
  /** The project's own statements. */
  readonly names: ReadonlySet<string>;
  readonly spellings: TargetNames;
}

function strangersIn(
  { apps, project }: LookContext,
  listed: readonly Statement[],
  { id, names, spellings }: Known,
): Stranger[] {
  const sinks = new Map(apps.flatMap((app) => app.sinks).map((table) => [table, table]));
  return (
    listed
      .filter(({ name, phase }) => !names.has(name) && phase !== 'DELETING')
      // A label tells of a target better than names do, which another one may have had.
      .filter((statement) => id === undefined || [id, undefined].includes(targetIdIn(statement)))
      .flatMap((statement) => {
        const writes = writtenIn({ names: spellings, sinks }, statement);
        if (writes.size === 0) return [];
        const { labels } = statement;
        const isForeign =
          hasLabel(labels, project.name) && !hasLabel(labels, `installation-${installationIdOf(project)}`);
        return [{ ...toManaged(statement, { isOurs: false, writes }), isForeign }];
      })
  );
}

/** The compute pools that the project's statements run in. */
export const poolsOf = ({ ours }: Look): readonly string[] => [
  ...new Set(
    ours.filter(({ told }) => isActive(told) && told.computePoolId !== '').map(({ told }) => told.computePoolId),
  ),
];
