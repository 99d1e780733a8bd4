/** Problems of a kind have the same way out; a column that is missing has one of its own, a schema. */
export type ProblemKind = 'type' | 'unfilled' | 'metadata' | 'meaning' | 'layout' | 'owner';

/** Why an app's statement could not be created for a table, or would write it wrongly. */
export interface SinkProblem {
  readonly kind: ProblemKind | 'missing';
  readonly text: string;
}
