import { show } from '../errors';
import { array, type Json, object, text } from '../json';
import { durationMs } from './duration';
import { UnexpectedAnswerError } from './errors';
import type { Statement, StatementException, StatementWarning } from './statement';
import { parseTraits } from './traits';

/** A page of a listing, of results or of anything else that the API pages. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** The token of the next page; `undefined` at the end. */
  readonly next: string | undefined;
}

/** A time; empty where there is none. A server that is written in Go may say the year 1 of a time that is not set. */
const moment = (value: unknown): string => (text(value).startsWith('0001-01-01') ? '' : text(value));
const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(object(value)).filter((entry): entry is [string, string] => !!text(entry[1])));

/**
 * Reads a statement. Only its name and phase must be there: a PENDING statement may come without traits, a stored one
 * without detail.
 *
 * @throws {UnexpectedAnswerError} when the answer is not a statement
 */
export function parseStatement(json: unknown): Statement {
  const answer = object(json);
  const spec = object(answer['spec']);
  const status = object(answer['status']);
  const metadata = object(answer['metadata']);
  const [scaling, stateLimit] = [object(status['scaling_status']), object(status['state_limit_status'])];
  if (!text(answer['name']) || !text(status['phase'])) {
    throw new UnexpectedAnswerError(`expected a statement with 'name' and 'status.phase', got ${show(json)}`);
  }
  return {
    name: text(answer['name']),
    sql: text(spec['statement']),
    properties: texts(spec['properties']),
    labels: texts(metadata['labels']),
    stopped: spec['stopped'] === true,
    phase: text(status['phase']),
    detail: text(status['detail']),
    warnings: array(status['warnings']).map(parseWarning),
    scalingState: text(scaling['scaling_state']),
    scalingAt: moment(scaling['last_updated']),
    stateLimit: text(stateLimit['state_limit_state']),
    stateLimitDetail: text(stateLimit['detail']),
    networkKind: text(status['network_kind']),
    createdAt: moment(metadata['created_at']),
    updatedAt: moment(metadata['updated_at']),
    isStored: metadata['uid'] !== '',
    endedAt: moment(status['end_time']),
    ranMs: durationMs(text(status['duration'])),
    latestOffsets: texts(status['latest_offsets']),
    offsetsAt: moment(status['latest_offsets_timestamp']),
    computePoolId: text(spec['compute_pool_id']),
    principalId: text(spec['principal']),
    traits: parseTraits(status['traits']),
    object: answer,
  };
}

function parseWarning(json: unknown): StatementWarning {
  const { severity, reason, message, created_at: createdAt } = object(json);
  return { severity: text(severity), reason: text(reason), message: text(message), createdAt: moment(createdAt) };
}

/** Reads a page of statements. */
export function parseStatements(json: unknown): Page<Statement> {
  const answer = object(json);
  if (!Array.isArray(answer['data'])) throw new UnexpectedAnswerError(`expected a list in 'data', got ${show(json)}`);
  return { items: answer['data'].map(parseStatement), next: nextToken(answer) };
}

/** Reads a page of results: rows of text, `null` for NULL. */
export function parseResults(json: unknown): Page<readonly (string | null)[]> {
  const answer = object(json);
  const data = object(answer['results'])['data'];
  if (!Array.isArray(data)) throw new UnexpectedAnswerError(`expected a list in 'results.data', got ${show(json)}`);
  const items = data.map((item) =>
    array(object(item)['row']).map((value) => (value === null || value === undefined ? null : String(value))),
  );
  return { items, next: nextToken(answer) };
}

/** Reads the exceptions of a statement. */
export const parseExceptions = (json: unknown): StatementException[] =>
  array(object(json)['data'])
    .map(object)
    .map((item) => ({
      name: text(item['name']),
      message: text(item['message']),
      timestamp: text(item['timestamp']),
    }));

/** What a Failure body says: the details of its errors, or their titles. */
export const parseFailure = (json: unknown): string[] =>
  array(object(json)['errors'])
    .map(object)
    .map((error) => text(error['detail']) || text(error['title']))
    .filter((detail) => detail !== '');

function nextToken(answer: Json): string | undefined {
  const next = text(object(answer['metadata'])['next']);
  if (next === '') return undefined;
  // A relative `next` is resolved against a base that is never used.
  const base = 'http://localhost';
  const token = URL.canParse(next, base) && new URL(next, base).searchParams.get('page_token');
  if (!token) throw new UnexpectedAnswerError(`expected a page_token in 'metadata.next', got ${show(next)}`);
  return token;
}
