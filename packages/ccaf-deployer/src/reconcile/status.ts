import type { Statement, StatementException, StatementsClient } from '../statements';
import { exceptionsOf } from './exceptions';
import { isIn, labelOf, namesOf, type Target } from './target';
import type { WaitContext } from './wait';

/** How a statement of the app is. */
export interface StatementStatus {
  readonly name: string;
  readonly phase: string;
  readonly detail: string;
  readonly warnings: readonly string[];
  readonly scaling_state: string;
  readonly latest_offsets: Readonly<Record<string, string>>;
  readonly exceptions: readonly StatementException[];
}

/** What the handler tells of an app's statements. */
export interface StatusReport {
  readonly app: string;
  readonly outcome: string;
  readonly statements: readonly StatementStatus[];
}

/** The app's statements in a target, as far as the event names it: by the same name or id as when they were deployed. */
export const statementsOf = async (client: StatementsClient, app: string, target: Target): Promise<Statement[]> =>
  (await client.list(labelOf(app))).filter(({ properties }) => isIn(namesOf(target), properties));

/** Looks at the app's statements, and changes nothing. */
export async function status(context: WaitContext, app: string, target: Target): Promise<StatusReport> {
  const statements = await statementsOf(context.client, app, target);
  const told = await Promise.all(statements.map((statement) => statusOf(context, statement)));
  return { app, outcome: told.map(({ phase }) => phase).join(', ') || 'no statements', statements: told };
}

async function statusOf(
  context: WaitContext,
  { name, phase, detail, warnings, scalingState, latestOffsets }: Statement,
): Promise<StatementStatus> {
  const { exceptions, problem } = await exceptionsOf(context, name);
  return {
    name,
    phase,
    detail,
    warnings: problem === undefined ? warnings : [...warnings, problem],
    scaling_state: scalingState,
    latest_offsets: latestOffsets,
    exceptions,
  };
}
