import type { RequestFault, RequestRule } from 'ccaf-emulator';

/** Codes of the failures that a person can act on. */
export const CLEAR: readonly string[] = [
  'ROLLED_BACK',
  'STATEMENT_FAILED',
  'DEADLINE_EXCEEDED',
  'STATEMENTS_API_UNAVAILABLE',
  'STATEMENTS_API_RATE_LIMITED',
  'STATEMENTS_API_UNREACHABLE',
  'STATEMENTS_API_REDIRECTED',
];

/** What may become of a request. */
export const FAULTS: readonly RequestFault[] = [
  { kind: 'answer', status: 429, retryAfterSeconds: 1 },
  { kind: 'answer', status: 429, retryAfterSeconds: 0 },
  { kind: 'answer', status: 503, retryAfter: new Date(0) },
  { kind: 'redirect', status: 308 },
  { kind: 'answer', status: 500 },
  { kind: 'answer', status: 503 },
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'delay', ms: 5 },
];

/** How many requests a fault strikes; the last one stands for an outage that outlasts the deploy. */
export const TIMES = [1, 1, 2, 3, 8, 1_000] as const;

/** Half an hour, or half a minute where there is an outage: it is waited for until the time is up. */
export const timeFor = (rules: readonly RequestRule[]): number =>
  rules.some(({ times }) => times === TIMES.at(-1)) ? 30_000 : 1_800_000;
