import type { Desired } from './compile';
import type { Step } from './step';
import type { Writer } from './world';

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
  /** The app's statement; of several, the first that is not RUNNING, or else the first. */
  readonly statement: StatementReport;
  /** All of the app's statements, in the order of its parts. */
  readonly statements: readonly StatementReport[];
  readonly warnings: readonly string[];
  readonly steps: readonly Step[];
  /** `insert` is the app as one INSERT, or as several, each but the last followed by a semicolon and an empty line. */
  readonly sql: { readonly create_sink: string; readonly insert: string };
  /** By sink column, where its value comes from: a column or a literal, by source table. */
  readonly columns: Desired['columns'];
}

/** Tells of the steps, and of the statements that they ended with. */
export function deployReport(desired: Desired, steps: readonly Step[], writers: readonly Writer[]): DeployReport {
  const statements = writers.map(({ name, phase }) => ({ name, phase }));
  const inserts = desired.parts.map(({ insert }) => insert);
  return {
    app: desired.app,
    outcome: outcomeOf(steps),
    statement: statements.find(({ phase }) => phase !== 'RUNNING') ?? statements[0] ?? { name: '', phase: '' },
    statements,
    warnings: warningsOf(steps, writers),
    steps,
    sql: { create_sink: desired.createSink, insert: inserts.join(';\n\n') },
    columns: desired.columns,
  };
}

/** Steps that change something about statements of others; waiting and watching change nothing. */
const REPAIRS: readonly Step['kind'][] = ['stop', 'delete', 'discard'];

function outcomeOf(steps: readonly Step[]): DeployReport['outcome'] {
  const created = steps.filter((step) => step.kind === 'create');
  const takesOver = created.some(({ carriesOverFrom, sql }) => carriesOverFrom || sql.includes('/*+'));
  if (created.length > 0) return takesOver ? 'evolved' : 'created';
  if (steps.some(({ kind }) => kind === 'resume')) return 'resumed';
  return steps.some(({ kind }) => REPAIRS.includes(kind)) ? 'repaired' : 'unchanged';
}

function warningsOf(steps: readonly Step[], writers: readonly Writer[]): string[] {
  const removed = steps.flatMap((step) =>
    step.kind === 'delete' || step.kind === 'discard' ? [`deleted '${step.name}': ${step.because}`] : [],
  );
  const degraded = writers
    .filter(({ phase }) => phase === 'DEGRADED')
    .map(({ name, detail }) => {
      const reason = detail || 'the server gives no reason, which means a cause of its own';
      return `statement '${name}' is DEGRADED: ${reason}`;
    });
  return [...degraded, ...removed];
}
