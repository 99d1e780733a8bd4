import type { ApiAnswer, ApiRequest } from '../api/answer';
import type { Place } from './plant';

/**
 * Lets the handler take these sinks for new: they are not in the information schema, and to create one succeeds.
 */
export function withoutSinks(
  sinks: (name: string) => boolean,
  request: ApiRequest,
  { api }: Pick<Place, 'api'>,
): ApiAnswer {
  if (request.method === 'POST')
    return api({ ...request, body: request.body.replace('CREATE TABLE `', 'CREATE TABLE IF NOT EXISTS `') });
  const answer = api(request);
  if (!request.path.includes('/results')) return answer;
  const { metadata, results } = answer.body as { metadata: unknown; results: { data: { row: (string | null)[] }[] } };
  const data = results.data.filter(({ row }) => !row.some((cell) => cell !== null && sinks(cell)));
  return { ...answer, body: { metadata, results: { data } } };
}
