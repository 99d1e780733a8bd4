import type { Compiled } from './compile';
import type { DesiredState } from './desired-state';
import type { ManagedStatement } from './observed-state';
import type { Step } from './step';

/** A statement that the app runs as. */
export interface StatementReport {
  readonly name: string;
  readonly phase: string;
}

/** What the handler tells of a deploy, or of the plan of one. */
export interface DeployReport {
  readonly app: string;
  /** What a deploy did, or what a plan would do. */
  readonly outcome: 'created' | 'evolved' | 'resumed' | 'repaired' | 'unchanged';
  /** The app's statement. */
  readonly statement: StatementReport;
  /** The same, as the only entry. */
  readonly statements: readonly StatementReport[];
  readonly warnings: readonly string[];
  readonly steps: readonly Step[];
  readonly sql: { readonly create_sink: string; readonly insert: string };
  /** By sink column, where its value comes from: a column or a literal, by source table. */
  readonly columns: Compiled['columns'];
}

/** Tells of the steps, and of the statement that they ended with. */
export function deployReport(
  { desired, columns, warnings }: Omit<Compiled, 'query'>,
  steps: readonly Step[],
  running: ManagedStatement,
): DeployReport {
  const statement = { name: running.name, phase: running.phase };
  return {
    app: desired.app,
    outcome: outcomeOf(steps),
    statement,
    statements: [statement],
    warnings: [...warningsOf(steps, running), ...sinkWarnings(desired), ...warnings],
    steps,
    sql: { create_sink: desired.createSink, insert: desired.insert },
    columns,
  };
}

/** What a statement that runs does not mind, but one that is created would. */
const sinkWarnings = ({ mismatch }: DesiredState): string[] =>
  (mismatch?.problems ?? []).map(
    (problem) => `the sink does not fit the app any more, and a changed app will be refused: ${problem}`,
  );

/** Steps that change something about statements of others; waiting and watching change nothing. */
const REPAIRS: readonly Step['kind'][] = ['stop', 'delete', 'abort', 'alter-sink'];

function outcomeOf(steps: readonly Step[]): DeployReport['outcome'] {
  const created = steps.filter((step) => step.kind === 'create');
  const takesOver = created.some(
    ({ initialOffsetFrom, specificOffsets = {} }) => initialOffsetFrom || Object.keys(specificOffsets).length > 0,
  );
  if (created.length > 0) return takesOver ? 'evolved' : 'created';
  if (steps.some(({ kind }) => kind === 'resume')) return 'resumed';
  return steps.some(({ kind }) => REPAIRS.includes(kind)) ? 'repaired' : 'unchanged';
}

function warningsOf(steps: readonly Step[], { name, phase, detail }: ManagedStatement): string[] {
  const removed = steps.flatMap((step) =>
    step.kind === 'delete' || step.kind === 'abort' ? [`deleted '${step.name}': ${step.because}`] : [],
  );
  const reason = detail || 'the server gives no reason, which means a cause of its own';
  return phase === 'DEGRADED' ? [`statement '${name}' is DEGRADED: ${reason}`, ...removed] : removed;
}
