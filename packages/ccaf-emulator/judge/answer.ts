/** Why an expression has no value for a row. */
export interface Failure {
  readonly error: string;
}

/** What an expression is for a row: a value as the statements API writes it, NULL, or a failure. */
export type Outcome = string | null | Failure;

/** What an engine makes of an expression: it refuses it as a whole, or it has a type and an outcome for each row. */
export type Answer = { readonly refused: string } | { readonly type: string; readonly outcomes: readonly Outcome[] };

export const isFailure = (outcome: Outcome): outcome is Failure => typeof outcome === 'object' && outcome !== null;

/** An outcome as a reader takes it. */
export function shown(outcome: Outcome): string {
  if (outcome === null) return 'NULL';
  return isFailure(outcome) ? `✗ ${outcome.error}` : JSON.stringify(outcome).slice(1, -1) || "''";
}
