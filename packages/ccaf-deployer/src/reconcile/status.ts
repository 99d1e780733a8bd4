import { type App, sinkTables } from 'flink-table-api';
import type { Statement, StatementException } from '../statements';
import { exceptionsOf } from './exceptions';
import { type InTargetContext, statementsIn } from './in-target';
import type { WaitContext } from './wait';

/** How a statement of the project is. */
export interface StatementStatus {
  readonly name: string;
  readonly phase: string;
  readonly detail: string;
  readonly warnings: readonly string[];
  readonly scaling_state: string;
  readonly latest_offsets: Readonly<Record<string, string>>;
  readonly exceptions: readonly StatementException[];
}

/** The statements of an app. */
export interface AppStatus {
  readonly outcome: string;
  readonly statements: readonly StatementStatus[];
}

/** What the handler tells of a project's statements. */
export interface StatusReport {
  readonly project: string;
  readonly outcome: string;
  readonly apps: Readonly<Record<string, AppStatus>>;
  /** Those whose sink no app writes. */
  readonly others: readonly StatementStatus[];
}

/** Looks at the project's statements in a target, and changes nothing. */
export async function status(
  context: Omit<InTargetContext, 'apps'> & { readonly apps: readonly App[] },
): Promise<StatusReport> {
  const found = await statementsIn(context);
  const told = await Promise.all(
    found.statements.map(async ({ statement, tables }) => ({ tables, told: await statusOf(context, statement) })),
  );
  const apps = context.apps.map((app): [string, AppStatus] => {
    const sinks = new Set(sinkTables(app));
    const own = told.filter(({ tables }) => tables.some((table) => sinks.has(table))).map((one) => one.told);
    return [app.name, { outcome: phasesOf(own), statements: own }];
  });
  const declared = new Set(context.apps.flatMap(sinkTables));
  const others = told.filter(({ tables }) => !tables.some((table) => declared.has(table))).map((one) => one.told);
  const all = told.map((one) => one.told);
  return { project: context.project.name, outcome: phasesOf(all), apps: Object.fromEntries(apps), others };
}

const phasesOf = (statements: readonly StatementStatus[]): string =>
  statements.map(({ phase }) => phase).join(', ') || 'no statements';

async function statusOf(
  context: WaitContext,
  { name, phase, detail, warnings, scalingState, latestOffsets }: Statement,
): Promise<StatementStatus> {
  const { exceptions, problem } = await exceptionsOf(context, name);
  const messages = warnings.map(({ message }) => message);
  return {
    name,
    phase,
    detail,
    warnings: problem === undefined ? messages : [...messages, problem],
    scaling_state: scalingState,
    latest_offsets: latestOffsets,
    exceptions,
  };
}
