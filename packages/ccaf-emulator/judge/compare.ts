import { type Answer, isFailure, type Outcome } from './answer';
import type { Case, SourceTable } from './cases/case';

/**
 * How an evaluation differs. A: the emulator goes on where Flink fails or gives NULL, the dangerous kind. B: both give a
 * value, another one, or of another type. C: the emulator fails, or gives NULL, where Flink goes on. D: the emulator
 * refuses the expression, and Flink does not.
 */
export type Kind = 'A' | 'B' | 'C' | 'D';

export interface Difference {
  readonly kind: Kind;
  readonly asked: Case;
  /** The columns of the row that the expression reads, with their types; none where the types differ. */
  readonly types: readonly string[];
  readonly values: readonly (string | null)[];
  readonly isOfTypes: boolean;
  readonly flink: Outcome;
  readonly local: Outcome;
}

/** Each evaluation of an expression that is another one here than on Flink. */
export function differencesOf(table: SourceTable, asked: Case, flink: Answer, local: Answer): readonly Difference[] {
  const read = table.columns.flatMap(([name, type], index) =>
    new RegExp(`\\b${name}\\b`).test(asked.expression) ? [{ type, index }] : [],
  );
  const types = read.map(({ type }) => type);
  const byRow = table.rows.flatMap((row, index) => {
    const [there, here] = [outcomeOf(flink, index), outcomeOf(local, index)];
    const kind = kindOf(there, here, 'refused' in local);
    const values = read.map((column) => row[column.index] ?? null);
    return kind === undefined ? [] : [{ kind, asked, types, values, isOfTypes: false, flink: there, local: here }];
  });
  if ('refused' in flink || 'refused' in local || flink.type === local.type || local.type === '') return byRow;
  const ofTypes = {
    kind: 'B',
    asked,
    types,
    values: [],
    isOfTypes: true,
    flink: flink.type,
    local: local.type,
  } as const;
  return [...byRow, ofTypes];
}

const outcomeOf = (answer: Answer, row: number): Outcome =>
  'refused' in answer ? { error: answer.refused } : (answer.outcomes[row] ?? null);

function kindOf(flink: Outcome, local: Outcome, isRefused: boolean): Kind | undefined {
  if (flink === local) return undefined;
  if (isFailure(flink)) return isFailure(local) ? undefined : 'A';
  if (isFailure(local)) return isRefused ? 'D' : 'C';
  if (flink === null) return 'A';
  return local === null ? 'C' : 'B';
}
