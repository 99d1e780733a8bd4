import { show } from '../errors';
import { durationMs } from './duration';
import { UnexpectedAnswerError } from './errors';
import { parseTraits, type StatementTraits } from './traits';

/**
 * A statement's phase; the API may add others (`x-extensible-enum` in its description).
 *
 * Source: ccloud-sdk-go-v2, flink-gateway/v1/api/openapi.yaml.
 */
export type Phase =
  | 'PENDING'
  | 'RUNNING'
  | 'COMPLETED'
  | 'DELETING'
  | 'FAILING'
  | 'FAILED'
  | 'STOPPING'
  | 'STOPPED'
  | 'DEGRADED'
  | (string & {});

/** What the server warns of; the API may add severities and reasons. */
export interface StatementWarning {
  /** LOW informs, MODERATE may come to degrade the statement, CRITICAL will. */
  readonly severity: 'LOW' | 'MODERATE' | 'CRITICAL' | (string & {});
  /** For programs, such as `MISSING_WINDOW_START_END`. */
  readonly reason: string;
  readonly message: string;
  readonly createdAt: string;
}

/** How near a statement is to the most state that it may keep; the API may add others. */
export type StateLimit =
  | 'OK'
  | 'APPROACHING_SOFT_LIMIT'
  | 'EXCEEDING_SOFT_LIMIT'
  | 'APPROACHING_HARD_LIMIT'
  | 'EXCEEDING_HARD_LIMIT'
  | (string & {});

/** A statement as the API tells of it: what the handler uses, and the whole object for a PUT. */
export interface Statement {
  readonly name: string;
  readonly sql: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly stopped: boolean;
  readonly phase: Phase;
  /** What the server says of the phase; empty when it says nothing. */
  readonly detail: string;
  readonly warnings: readonly StatementWarning[];
  /** For example `POOL_EXHAUSTED`; empty when the server does not say. */
  readonly scalingState: string;
  /** When that was last looked at; empty when the server does not say. */
  readonly scalingAt: string;
  /** Empty when the server does not say. */
  readonly stateLimit: StateLimit;
  /** Why that is so; empty when the server does not say. */
  readonly stateLimitDetail: string;
  /** Which network it uses, PUBLIC or PRIVATE; empty when the server does not say. */
  readonly networkKind: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Whether the server keeps it: not so what was only checked (`sql.dry-run`), which has no identity. */
  readonly isStored: boolean;
  /** When it came to its end; empty where it runs, or the server does not say. */
  readonly endedAt: string;
  /** How long it ran before it came to its end, in milliseconds; `undefined` where it never did, or the server does not say. */
  readonly ranMs: number | undefined;
  /** How far each source was read, by topic: `partition:0,offset:100;…`. Empty before the statement first ran. */
  readonly latestOffsets: Readonly<Record<string, string>>;
  /** When these offsets were true; empty where the server does not say. */
  readonly offsetsAt: string;
  readonly computePoolId: string;
  readonly principalId: string;
  readonly traits: StatementTraits;
  readonly object: Readonly<Record<string, unknown>>;
}

/** A failure that a statement met while it ran. */
export interface StatementException {
  readonly name: string;
  readonly message: string;
  readonly timestamp: string;
}

/** A page of a listing, of results or of anything else that the API pages. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** The token of the next page; `undefined` at the end. */
  readonly next: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const array = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
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
    scalingAt: text(scaling['last_updated']),
    stateLimit: text(stateLimit['state_limit_state']),
    stateLimitDetail: text(stateLimit['detail']),
    networkKind: text(status['network_kind']),
    createdAt: text(metadata['created_at']),
    updatedAt: text(metadata['updated_at']),
    isStored: metadata['uid'] !== '',
    endedAt: text(status['end_time']),
    ranMs: durationMs(text(status['duration'])),
    latestOffsets: texts(status['latest_offsets']),
    offsetsAt: text(status['latest_offsets_timestamp']),
    computePoolId: text(spec['compute_pool_id']),
    principalId: text(spec['principal']),
    traits: parseTraits(status['traits']),
    object: answer,
  };
}

function parseWarning(json: unknown): StatementWarning {
  const { severity, reason, message, created_at: createdAt } = object(json);
  return { severity: text(severity), reason: text(reason), message: text(message), createdAt: text(createdAt) };
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
