import { HandlerError, listProblems, show } from '../errors';
import { type Answer, parseAnswer } from '../reconcile/answers';
import type { WatchRequest } from '../watch';
import { fits, NAME_RULE, type Place, secretRule } from './target-rules';
import { watchProblems, watchRequestIn } from './watch-request';

const ACTIONS = ['deploy', 'plan', 'status', 'watch', 'teardown', 'forget'] as const;
const ERROR_MODES = ['response', 'throw'] as const;
const REQUIRED = ['catalog_name', 'database_name', 'ccaf_secrets_path'] as const;
const KNOWN: readonly string[] = [...REQUIRED, 'action', 'error_mode', 'deployment', 'answers', 'watch', 'tf'];

export type Action = (typeof ACTIONS)[number];
export type ErrorMode = (typeof ERROR_MODES)[number];

/** What Terraform, or a person on the command line, asks of the handler. Names keep their letter case. */
export interface DeployEvent {
  /** The catalog: a Confluent Cloud environment, by display name or id. */
  readonly catalogName: string;
  /** The database: a Kafka cluster of that environment, by display name or id. */
  readonly databaseName: string;
  /** The name of the secret that holds the settings, or its ARN. */
  readonly ccafSecretsPath: string;
  readonly action: Action;
  readonly errorMode: ErrorMode;
  /** What was said to a refusal: the lines that it printed. */
  readonly answers: readonly Answer[];
  /** How a check goes about it; `undefined` where the action is another. */
  readonly watch?: WatchRequest;
  /** What Terraform does to the invocation's resource; empty where Terraform does not say. */
  readonly terraformAction: string;
}

/** The event breaks its contract; every problem is named. */
export class InvalidEventError extends HandlerError {
  override readonly name = 'InvalidEventError';
  readonly code = 'INVALID_EVENT';
  override readonly statusCode = 400;

  constructor(readonly problems: readonly string[]) {
    super(listProblems('the event is not valid; nothing was submitted:', problems), { problems });
  }
}

/**
 * Reads an event of the Lambda.
 *
 * `catalog_name`, `database_name` and `ccaf_secrets_path` are required, and as their rules have them, unless Terraform leaves
 * a target that was taken before there were any. `action` is `deploy` unless
 * given, `error_mode` is `response`, and `answers`, a list of lines that a refusal printed, is empty. `deployment` is carried
 * by Terraform so that a new image or a new run invokes again, and `tf` is what the AWS provider adds in CRUD scope.
 *
 * @param place where the function is; without one an ARN of any place will do
 * @throws {InvalidEventError} with all problems at once, unknown keys among them
 * @example
 * parseEvent({ catalog_name: 'Shops', database_name: 'live', ccaf_secrets_path: '/ccaf' })
 * // { catalogName: 'Shops', databaseName: 'live', ccafSecretsPath: '/ccaf', action: 'deploy',
 * //   errorMode: 'response', answers: [], terraformAction: '' }
 */
export function parseEvent(event: unknown, place?: Place): DeployEvent {
  if (!isRecord(event)) throw new InvalidEventError([`the event must be a JSON object, got ${show(event)}`]);
  const lines = event['answers'] ?? [];
  const answers = Array.isArray(lines) ? lines.map((line) => parseAnswer(String(line))) : [];
  const problems = [
    ...textProblems(event, place),
    ...choiceProblems(event),
    ...carriedProblems(event),
    ...watchProblems(event),
    ...(Array.isArray(lines) ? [] : [`'answers' must be a list of lines, got ${show(lines)}`]),
    ...answers.flatMap((answer) => ('problem' in answer ? [answer.problem] : [])),
    ...(event['action'] === 'forget' && answers.some((answer) => 'kind' in answer && answer.kind === 'start')
      ? ["'answers' must not have a 'start' if the action is 'forget': it would be valid again afterwards"]
      : []),
  ];
  for (const key of Object.keys(event)) {
    if (!KNOWN.includes(key)) problems.push(`${show(key)} is not known; expected one of ${KNOWN.join(', ')}`);
  }
  if (problems.length > 0) throw new InvalidEventError(problems);
  return {
    catalogName: event['catalog_name'] as string,
    databaseName: event['database_name'] as string,
    ccafSecretsPath: event['ccaf_secrets_path'] as string,
    action: (event['action'] ?? 'deploy') as Action,
    errorMode: (event['error_mode'] ?? 'response') as ErrorMode,
    answers: answers.filter((answer): answer is Answer => !('problem' in answer)),
    ...(event['action'] === 'watch' && { watch: watchRequestIn(event['watch']) }),
    terraformAction: isRecord(event['tf']) ? String(event['tf']['action'] ?? '') : '',
  };
}

/**
 * Reads how the caller wants to hear of a failure, from an event that may be invalid otherwise: an event that cannot be
 * read must still fail the `terraform apply` that sent it.
 */
export const errorModeOf = (event: unknown): ErrorMode =>
  isRecord(event) && event['error_mode'] === 'throw' ? 'throw' : 'response';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textProblems(event: Record<string, unknown>, place: Place | undefined): string[] {
  return REQUIRED.flatMap((key) => {
    const value = event[key];
    const rule = key === 'ccaf_secrets_path' ? secretRule(place) : NAME_RULE;
    if (value === undefined) return [`'${key}' is missing; expected a non-blank string`];
    if (typeof value !== 'string') return [`'${key}' must be a non-blank string, got ${show(value)}`];
    if (value.trim() === '') return [`'${key}' must not be blank, got ${show(value)}`];
    return fits(value, rule) || isLeaving(event) ? [] : [`'${key}' must be ${rule.expected}, got ${show(value)}`];
  });
}

/**
 * Whether Terraform deletes a retirement, which it does with the event of when it was made. A rule may be younger than that,
 * and nobody can write that event anew: what it names is looked for.
 */
const isLeaving = ({ action, tf }: Record<string, unknown>): boolean =>
  action === 'teardown' && isRecord(tf) && tf['action'] === 'delete';

function choiceProblems(event: Record<string, unknown>): string[] {
  const choices: readonly [string, readonly string[]][] = [
    ['action', ACTIONS],
    ['error_mode', ERROR_MODES],
  ];
  return choices.flatMap(([key, allowed]) => {
    const value = event[key];
    if (value === undefined || (typeof value === 'string' && allowed.includes(value))) return [];
    return [`'${key}' must be one of ${allowed.join(', ')}, got ${show(value)}`];
  });
}

function carriedProblems(event: Record<string, unknown>): string[] {
  return ['deployment', 'tf'].flatMap((key) => {
    const value = event[key];
    return value === undefined || isRecord(value) ? [] : [`'${key}' must be an object, got ${show(value)}`];
  });
}
