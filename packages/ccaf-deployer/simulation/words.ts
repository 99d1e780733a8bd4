import type { ApiRequest } from './api/answer';
import type { Outcome } from './invocation';

/** What a deploy is refused for, as its failure tells. */
export interface Refusal {
  readonly app: string;
  readonly rule: string;
  readonly message: string;
  readonly answers: readonly string[];
}

/** @example clockTime(time.now) // '00:01:02.345' */
export const clockTime = (now: number): string => new Date(now).toISOString().slice(11, 23);

/** What a request is called in a story. */
export const titleOf = ({ method, path, body }: ApiRequest): string => {
  const name = method === 'POST' ? (JSON.parse(body) as { name: string }).name : path.split('/').at(-1);
  const how = method === 'PUT' ? (body.includes('"stopped":true') ? 'stop' : 'resume') : method;
  return `${how} ${name}`;
};

/** What an outcome is counted as. */
export function namesOf(outcome: Outcome): string[] {
  if (outcome.kind === 'killed') return ['killed'];
  if (outcome.kind === 'report') return [`${outcome.report['action']}: ${toldOf(outcome.report)}`];
  const refusals = (outcome.facts['refusals'] ?? []) as readonly Refusal[];
  return refusals.length > 0 ? refusals.map(({ rule }) => `${outcome.code} ${rule}`) : [outcome.code];
}

/** A status tells each phase, which is too much to count. */
const toldOf = ({ action, outcome }: Readonly<Record<string, unknown>>): unknown =>
  action === 'status' ? 'told' : outcome;

/** What an outcome is called in a story. */
export function summary(outcome: Outcome): string {
  if (outcome.kind === 'killed') return 'killed';
  if (outcome.kind === 'report') return String(outcome.report['outcome']);
  return `${outcome.code} ${outcome.message}`;
}
