import type { Phase, Statement } from '../statements';
import type { SinkId } from './identity';
import type { Offsets } from './offsets';
import { type Reads, toldBy } from './statement-labels';
import { readsIn } from './unlabelled-statement';

/** The property that makes a statement start where another one stopped. */
export const INITIAL_OFFSET_FROM = 'sql.tables.initial-offset-from';

/** A statement that writes sinks: what deciding needs to know of it. */
export interface ManagedStatement {
  readonly name: string;
  /** Its text as the server gives it back, which may be another than was sent. */
  readonly sql: string;
  /** Stands for what it does; `undefined` for one that was made before there were labels, or by others. */
  readonly fingerprint: string | undefined;
  /** What it was told besides its SQL, its target and where it starts. */
  readonly properties: Readonly<Record<string, string>>;
  /** The topics that it reads, and where it was told to start. */
  readonly reads: Reads;
  /** The topics that it reads from a declared start, each by its `topicId`. */
  readonly anew: ReadonlySet<string>;
  /** The sinks that it writes, as far as the project declares them or labels tell. */
  readonly writes: ReadonlySet<SinkId>;
  readonly isStateful: boolean;
  /** Whether it is the project's; one that was adopted is not, and is always followed by one that is. */
  readonly isOurs: boolean;
  readonly phase: Phase;
  readonly detail: string;
  readonly scalingState: string;
  readonly createdAt: string;
  /** When it was last told anything; empty where the server does not say. */
  readonly updatedAt: string;
  /** When it ended; empty where it runs, or the server does not say. */
  readonly endedAt: string;
  /** How long it ran before it ended, in milliseconds; `undefined` where it never did, or the server does not say. */
  readonly ranMs: number | undefined;
  /** The statement at whose offsets this one was told to start. */
  readonly initialOffsetFrom: string | undefined;
  /** How far each topic was read. Empty before it first ran. */
  readonly latestOffsets: Offsets;
  /** When these offsets were true; empty where the server does not say. */
  readonly offsetsAt: string;
  readonly computePoolId: string;
  readonly principalId: string;
}

/** A statement of others that writes a sink of the project. */
export interface Stranger extends ManagedStatement {
  /** Whether another installation of the project made it. */
  readonly isForeign: boolean;
}

/** A statement that created a sink, kept until the app runs: as long as it is there, the sink is new. */
export interface SinkDdl {
  readonly name: string;
  readonly sink: SinkId;
  readonly createdAt: string;
}

/** What is known of the cloud: observed first, then kept up to date by the outcome of each step. */
export interface ObservedState {
  /** The sinks that exist. */
  readonly sinks: ReadonlySet<SinkId>;
  readonly ddl: readonly SinkDdl[];
  readonly statements: readonly ManagedStatement[];
  /** Statements of ours that were told the same name of a target, when it meant another. */
  readonly misnamed: readonly string[];
  /** Statements of others that write a sink of the project. */
  readonly strangers: readonly Stranger[];
  /** When it was observed, in milliseconds since the epoch. */
  readonly observedAt: number;
}

/** What a look at the listing tells of a statement besides itself. */
export type Ownership = Pick<ManagedStatement, 'isOurs' | 'writes'>;

/** What deciding needs to know of a statement. */
export function toManaged(statement: Statement, { isOurs, writes }: Ownership): ManagedStatement {
  const { labels, properties, sql, ...rest } = statement;
  const told = toldBy(labels);
  return {
    name: rest.name,
    sql,
    fingerprint: told?.fingerprint,
    properties: ownProperties(properties),
    reads: told?.reads ?? readsIn(sql),
    anew: told?.anew ?? new Set(),
    writes,
    isStateful: told?.isStateful ?? false,
    isOurs,
    phase: rest.phase,
    detail: rest.detail,
    scalingState: rest.scalingState,
    createdAt: rest.createdAt,
    updatedAt: rest.updatedAt,
    endedAt: rest.endedAt,
    ranMs: rest.ranMs,
    initialOffsetFrom: properties[INITIAL_OFFSET_FROM],
    latestOffsets: rest.latestOffsets,
    offsetsAt: rest.offsetsAt,
    computePoolId: rest.computePoolId,
    principalId: rest.principalId,
  };
}

const ownProperties = (properties: Statement['properties']): ManagedStatement['properties'] =>
  Object.fromEntries(
    Object.entries(properties).filter(([name]) => name !== INITIAL_OFFSET_FROM && !name.startsWith('sql.current-')),
  );

/** The state with this statement as it is now, or without it. */
export function withStatement(
  observed: ObservedState,
  name: string,
  statement: ManagedStatement | undefined,
): ObservedState {
  const known = observed.statements.some((other) => other.name === name);
  const statements = observed.statements.flatMap((other) =>
    other.name === name ? (statement ? [statement] : []) : [other],
  );
  return { ...observed, statements: known || !statement ? statements : [...statements, statement] };
}
