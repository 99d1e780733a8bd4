import type { RequestFault } from 'ccaf-emulator';

/** Codes of the failures that a person can act on. */
export const CLEAR: readonly string[] = [
  'ROLLED_BACK',
  'STATEMENT_FAILED',
  'DEADLINE_EXCEEDED',
  'STATEMENTS_API_UNAVAILABLE',
  'STATEMENTS_API_RATE_LIMITED',
  'STATEMENTS_API_UNREACHABLE',
];

/** What may become of a request. */
export const FAULTS: readonly RequestFault[] = [
  { kind: 'answer', status: 429, retryAfterSeconds: 1 },
  { kind: 'answer', status: 500 },
  { kind: 'answer', status: 503 },
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'delay', ms: 5 },
];
