import type { Answer, Outcome } from './answer';
import { type Asked, type Case, STATEMENTS } from './cases/case';
import type { NumberedTable, Question, Said } from './flink';

/** Longer reasons quote whole statements. */
const MAX_REASON = 200;

/** The cases as questions to Flink, in their order. */
export const questionsOf = (
  asked: readonly Asked[],
): { readonly tables: readonly NumberedTable[]; readonly questions: readonly Question[] } => ({
  tables: asked.map(({ table }) => ({ ...table, key: 'id' })),
  questions: asked.flatMap(({ cases }) => cases).map(questionOf),
});

function questionOf({ table, expression, before }: Case, index: number): Question {
  if (table !== STATEMENTS) return { query: `SELECT id, ${expression} AS v FROM ${table}`, tables: [table] };
  return { statement: expression, made: `judged_${index}`, ...(before !== undefined && { before }) };
}

/** What Flink said to the questions of these cases, as answers. */
export function answersIn(said: readonly Said[], asked: readonly Asked[]): (one: Case) => Answer {
  const answers = new Map<Case, Answer>();
  for (const { table, cases } of asked) {
    for (const one of cases) answers.set(one, answerIn(said[answers.size], table.rows.length, one));
  }
  return (one) => answers.get(one) ?? { refused: 'it was not asked' };
}

function answerIn(said: Said | undefined, count: number, { expression }: Case): Answer {
  if (said === undefined) throw new Error(`Flink did not answer '${expression}'`);
  if ('refused' in said) return { refused: reason(said.refused.replace(/judged_\d+/g, '$$t').split('\n')[0] ?? '') };
  const values = new Map<number, Outcome>(said.rows.map(([id, value]) => [Number(id), value ?? null]));
  for (const [id, error] of Object.entries(said.errors)) values.set(Number(id), { error: reason(error) });
  if (values.size !== count) throw new Error(`Flink gave ${values.size} of ${count} rows of '${expression}'`);
  const outcomes = Array.from({ length: count }, (_, row) => values.get(row) ?? null);
  return { type: said.types.slice(1).join(', '), outcomes };
}

const reason = (text: string): string => text.slice(0, MAX_REASON);
