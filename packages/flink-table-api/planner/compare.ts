import type { Case, Described, Rows } from './case';
import { keeping } from './operators';
import type { Answer, Planned, PlannerRecord } from './record';

/** How the Table API and the planner differ about a query. */
export interface Difference {
  readonly asked: Case;
  /** `refusal`: one of them does not take it. */
  readonly about: 'refusal' | 'columns' | keyof Rows;
  readonly flink: string;
  readonly ours: string;
}

/** A question was added, and nobody has asked Flink yet. */
export class NotRecordedError extends Error {
  override readonly name = 'NotRecordedError';
  readonly code = 'PLANNER_NOT_RECORDED';

  constructor(readonly missing: readonly Case[]) {
    const [first] = missing;
    super(
      `what Flink's planner says to ${missing.length} queries is not recorded, such as '${first?.sql}': ` +
        'record it: npm run planner -- --record',
    );
  }
}

/**
 * All differences between what the Table API says and what was recorded.
 *
 * @throws {NotRecordedError}
 */
export function compare(cases: readonly Case[], { answers }: PlannerRecord): readonly Difference[] {
  const missing = cases.filter(({ sql }) => !answers.has(sql));
  if (missing.length > 0) throw new NotRecordedError(missing);
  return cases.flatMap((asked) => {
    const answer = answers.get(asked.sql);
    return answer === undefined ? [] : differencesOf(asked, answer);
  });
}

function differencesOf(asked: Case, answer: Answer): readonly Difference[] {
  const { ours } = asked;
  if ('refused' in answer || 'refused' in ours) {
    if ('refused' in answer && 'refused' in ours) return [];
    const [flink, here] = [textOf(answer), textOf(ours)];
    return [{ asked, about: 'refusal', flink, ours: here }];
  }
  const columns = { asked, about: 'columns', flink: textOf(answer), ours: textOf(ours) } as const;
  return [...(columns.flink === columns.ours ? [] : [columns]), ...rowsDiffering(asked, ours, answer)];
}

/** What a type says of a column that carries the watermark. */
const TIME_ATTRIBUTE = ' *ROWTIME*';

const textOf = (said: Answer | Case['ours']): string =>
  'refused' in said
    ? `refused: ${said.refused}`
    : said.columns.map(([name, type]) => `${name} ${type.replace(TIME_ATTRIBUTE, '')}`).join(', ');

function rowsDiffering(asked: Case, { rows }: Described, answer: Planned): readonly Difference[] {
  if (rows === undefined) return [];
  const { changes = '', keys = [], operators = [] } = answer;
  const kept = keeping(operators);
  const named = keys.map((key) => key.map((place) => answer.columns[place]?.[0] ?? '').join(', '));
  const key = rows.upsertKey?.toSorted().join(', ') ?? 'none';
  const isKey =
    named.length === 0 ? key === 'none' : named.some((one) => one.split(', ').toSorted().join(', ') === key);
  const times = answer.columns.filter(([, type]) => type.includes(TIME_ATTRIBUTE)).map(([name]) => name);
  return [
    { about: 'timeAttributes' as const, flink: times.join(', '), ours: rows.timeAttributes.join(', ') },
    { about: 'changes' as const, flink: changes === 'I' ? 'append' : 'updating', ours: rows.changes },
    { about: 'upsertKey' as const, flink: isKey ? key : named.join(' or ') || 'none', ours: key },
    { about: 'isStateful' as const, flink: String(kept.length > 0), ours: String(rows.isStateful) },
  ]
    .filter(({ flink, ours }) => flink !== ours)
    .map((difference) => ({ asked, ...difference }));
}
