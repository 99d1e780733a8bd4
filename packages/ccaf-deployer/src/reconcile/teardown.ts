import { statementsOf } from './status';
import type { Target } from './target';
import { type WaitContext, waitUntilGone } from './wait';

/** What the handler tells of a teardown. */
export interface TeardownReport {
  readonly app: string;
  readonly outcome: 'deleted' | 'nothing to do';
  /** The statements that were deleted. */
  readonly statements: readonly string[];
}

/** Deletes all statements of an app in a target; topics and their data stay. */
export async function teardown(context: WaitContext, app: string, target: Target): Promise<TeardownReport> {
  const statements = await statementsOf(context.client, app, target);
  const names = statements.map(({ name }) => name);
  for (const name of names) await context.client.delete(name);
  for (const name of names) await waitUntilGone(context, name);
  return { app, outcome: names.length > 0 ? 'deleted' : 'nothing to do', statements: names };
}
