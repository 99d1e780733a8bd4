import type { Desired } from './compile';
import type { Step } from './decide';
import type { Writer } from './world';

/** What the handler tells of a deploy, or of the plan of one. */
export interface DeployReport {
  readonly app: string;
  /** What a deploy did, or what a plan would do. */
  readonly outcome: 'created' | 'evolved' | 'resumed' | 'repaired' | 'unchanged';
  readonly statement: { readonly name: string; readonly phase: string };
  readonly warnings: readonly string[];
  readonly steps: readonly Step[];
  readonly sql: { readonly create_sink: string; readonly insert: string };
  /** By sink column, where its value comes from: a column or a literal, by source table. */
  readonly columns: Desired['columns'];
}

/** Tells of the steps, and of the statement that they ended with. */
export const deployReport = (desired: Desired, steps: readonly Step[], writer: Writer): DeployReport => ({
  app: desired.app,
  outcome: outcomeOf(steps),
  statement: { name: writer.name, phase: writer.phase },
  warnings: warningsOf(steps, writer),
  steps,
  sql: { create_sink: desired.createSink, insert: desired.insert },
  columns: desired.columns,
});

/** Steps that change something about statements of others; waiting and watching change nothing. */
const REPAIRS: readonly Step['kind'][] = ['stop', 'delete', 'discard'];

function outcomeOf(steps: readonly Step[]): DeployReport['outcome'] {
  const created = steps.find((step) => step.kind === 'create');
  if (created) return created.carriesOverFrom || created.sql.includes('/*+') ? 'evolved' : 'created';
  if (steps.some(({ kind }) => kind === 'resume')) return 'resumed';
  return steps.some(({ kind }) => REPAIRS.includes(kind)) ? 'repaired' : 'unchanged';
}

function warningsOf(steps: readonly Step[], { name, phase, detail }: Writer): string[] {
  const removed = steps.flatMap((step) =>
    step.kind === 'delete' || step.kind === 'discard' ? [`deleted '${step.name}': ${step.because}`] : [],
  );
  const degraded =
    phase === 'DEGRADED'
      ? [`statement '${name}' is DEGRADED: ${detail || 'the server gives no reason, which means a cause of its own'}`]
      : [];
  return [...degraded, ...removed];
}
