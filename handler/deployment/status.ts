import type { StatementException, StatementsClient } from '../statements';
import { labelOf } from './target';

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

/** Looks at the app's statements, and changes nothing. */
export async function status(client: StatementsClient, app: string): Promise<StatusReport> {
  const statements = await client.list(labelOf(app));
  const told = await Promise.all(
    statements.map(async ({ name, phase, detail, warnings, scalingState, latestOffsets }) => ({
      name,
      phase,
      detail,
      warnings,
      scaling_state: scalingState,
      latest_offsets: latestOffsets,
      exceptions: await client.exceptions(name),
    })),
  );
  return { app, outcome: told.map(({ phase }) => phase).join(', ') || 'no statements', statements: told };
}
