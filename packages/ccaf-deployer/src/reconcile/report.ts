import type { Compiled } from './compile';
import type { DesiredState } from './desired-state';
import type { Nature } from './nature';
import type { ManagedStatement } from './observed-state';
import { sentenceOf } from './sentence';
import type { ServerView } from './server-view';
import type { Step } from './step';
import type { UnreadableBySource } from './unreadable-rows';

/** A statement that the app runs as. */
export interface StatementReport {
  readonly name: string;
  readonly phase: string;
}

export type Outcome = 'created' | 'evolved' | 'resumed' | 'repaired' | 'unchanged';

/** What the handler tells of the deploy of an app, or of the plan of one. */
export interface AppReport {
  /** What a deploy did, or what a plan would do. */
  readonly outcome: Outcome;
  /** The same in one sentence, with what becomes of the position. */
  readonly sentence: string;
  /** The app's statement. */
  readonly statement: StatementReport;
  /** The same, as the only entry. */
  readonly statements: readonly StatementReport[];
  readonly warnings: readonly string[];
  readonly steps: readonly Step[];
  readonly sql: { readonly create_sink: string; readonly insert: string };
  /** By source, what becomes of its rows that cannot be read, as its table says. */
  readonly unreadable_rows: UnreadableBySource;
  /** What follows from its queries for its rows and its state. */
  readonly query: Nature;
  /** Of a plan: what the server says of the SQL. @default - it was not asked */
  readonly server?: ServerView;
  /** By sink column, where its value comes from: a column or a literal, by source table. */
  readonly columns: Compiled['columns'];
}

/** What the handler tells of a deploy, or of the plan of one. */
export interface DeployReport {
  readonly project: string;
  /** The strongest of the apps' outcomes. */
  readonly outcome: Outcome;
  /** How many CFUs the deploy takes of the compute pool: one an app, one for its successor, one for queries. */
  readonly cfus: number;
  readonly warnings: readonly string[];
  /** What was stopped because no app writes its sink any more, a sentence each. */
  readonly retired: readonly string[];
  readonly apps: Readonly<Record<string, AppReport>>;
}

const STRONGEST: readonly Outcome[] = ['created', 'evolved', 'resumed', 'repaired', 'unchanged'];
/** A successor and a query may run beside the apps. */
const BESIDE = 2;

/** Tells of the apps together. */
export function deployReport(
  project: string,
  apps: Readonly<Record<string, AppReport>>,
  { warnings, retired }: Pick<DeployReport, 'warnings' | 'retired'>,
): DeployReport {
  const outcomes = Object.values(apps).map(({ outcome }) => outcome);
  const outcome = STRONGEST.find((one) => outcomes.includes(one)) ?? 'unchanged';
  return { project, outcome, cfus: outcomes.length + BESIDE, warnings, retired, apps };
}

/** Tells of the steps of an app, and of the statement that they ended with; to tidy up afterwards is nothing to tell of. */
export function appReport(
  {
    desired,
    columns,
    nature,
    unreadable,
    warnings,
  }: Pick<Compiled, 'desired' | 'columns' | 'nature' | 'unreadable' | 'warnings'>,
  steps: readonly Step[],
  running: ManagedStatement,
  tidied: readonly Step[] = [],
): AppReport {
  const statement = { name: running.name, phase: running.phase };
  return {
    outcome: outcomeOf(steps),
    sentence: sentenceOf(steps),
    statement,
    statements: [statement],
    warnings: [...warningsOf(steps, running), ...sinkWarnings(desired), ...warnings],
    steps: [...steps, ...tidied],
    sql: { create_sink: desired.sinks.map(({ create }) => create).join(';\n\n'), insert: desired.insert },
    unreadable_rows: unreadable,
    query: nature,
    columns,
  };
}

/** The same with what the server says of a plan; where it says otherwise than was inferred, that is told first. */
export const withServer = (report: AppReport, server: ServerView | undefined): AppReport =>
  server === undefined
    ? report
    : {
        ...report,
        server,
        warnings: [
          ...server.differences.map(
            (one) => `a bug of this project, which may put rows at risk; please report it: ${one}`,
          ),
          ...server.warnings,
          ...report.warnings,
        ],
      };

/** What a statement that runs does not mind, but one that is created would. */
const sinkWarnings = ({ mismatch }: DesiredState): string[] =>
  (mismatch?.problems ?? []).map(
    (problem) => `the sink no longer fits the app, so the next change of the app will fail: ${problem}`,
  );

/** Steps that change something about statements of others; waiting and watching change nothing. */
const REPAIRS: readonly Step['kind'][] = ['stop', 'delete', 'alter-sink'];

function outcomeOf(steps: readonly Step[]): Outcome {
  const created = steps.filter((step) => step.kind === 'create');
  const takesOver = created.some(({ initialOffsetFrom, restsOn }) => initialOffsetFrom || restsOn.length > 0);
  if (created.length > 0) return takesOver ? 'evolved' : 'created';
  if (steps.some(({ kind }) => kind === 'resume')) return 'resumed';
  return steps.some(({ kind }) => REPAIRS.includes(kind)) ? 'repaired' : 'unchanged';
}

function warningsOf(steps: readonly Step[], { name, phase, detail }: ManagedStatement): string[] {
  const removed = steps.flatMap((step) => (step.kind === 'delete' ? [`deleted '${step.name}': ${step.because}`] : []));
  const reason = detail || 'it has no detail, so the cause is Confluent’s';
  return phase === 'DEGRADED' ? [`statement '${name}' is DEGRADED: ${reason}`, ...removed] : removed;
}
