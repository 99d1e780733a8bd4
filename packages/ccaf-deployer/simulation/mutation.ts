import { type ApiAnswer, type ApiRequest, subjectOf } from './api/answer';
import type { World } from './world/world';

const HIDDEN = 'user.confluent.io/hidden';

/** Whether a request changes more than what an invocation makes for itself: a query, or a check. */
export function isMutation(world: World, request: ApiRequest): boolean {
  if (request.method === 'GET' || subjectOf(request) === undefined) return false;
  if (request.method === 'POST') {
    const { spec } = JSON.parse(request.body) as { spec: { statement: string; properties: Record<string, string> } };
    return !isQuery(spec.statement) && spec.properties['sql.dry-run'] !== 'true';
  }
  const statement = world.statements.get(subjectOf(request)?.name ?? '');
  if (!statement || (statement.phase === 'FAILED' && !statement.job)) return false;
  return !(isQuery(statement.sql) && statement.labels[HIDDEN] === 'true');
}

const isQuery = (sql: string): boolean => /^(SELECT|EXPLAIN)\b/.test(sql);

/** Whether a statement failed at once: what does so has changed nothing. */
export const isVain = ({ body }: ApiAnswer): boolean =>
  (body as { readonly status?: { readonly phase?: string } } | undefined)?.status?.phase === 'FAILED';
