import type { StatementStatus } from 'ccaf-deployer/watch';

/** What the function of this checkout tells of its build. */
export const BUNDLE = 'ab'.repeat(32);

export const WELL = {
  outcome: 'RUNNING',
  judgement: 'well',
  phase: 'RUNNING',
  since: '2026-11-24T08:00:00Z',
  why: 'it runs',
  advice: '',
  runs_this_image: 'yes',
  unreadable_rows: { north: { mode: 'fail' } },
  flow: { pending_records: 12, records_per_minute: 1240 },
  findings: [],
  statements: [{ name: 'parcels-labels-1', phase: 'RUNNING', detail: '', warnings: [], exceptions: [] }],
};

export const ILL = {
  outcome: 'FAILED',
  judgement: 'ill',
  phase: 'FAILED',
  since: '2026-11-27T07:46:00Z',
  why: 'it has failed',
  advice: 'deploy',
  runs_this_image: 'unknown',
  flow: { unknown: 'no metrics key' },
  findings: [
    {
      condition: 'failed',
      severity: 'page',
      urgency: 'now',
      since: '2026-11-27T07:46:00Z',
      why: "'parcels-returns-1' is FAILED, with one exception within 24 hours, which is not resumed by itself",
      advice: 'correct what the exception names, then deploy again, which goes on from where it was',
      runbook: 'docs/day-2.md#failed',
    },
  ],
  statements: [
    {
      name: 'parcels-returns-1',
      phase: 'FAILED',
      detail: 'Failed to deserialize',
      kept_until: '2026-12-27',
      warnings: [
        { severity: 'LOW', reason: 'KEY', message: 'a primary key would help', created_at: '2026-11-20T07:45:00Z' },
        { severity: 'CRITICAL', reason: 'STATE', message: 'the state grows without end', created_at: '' },
        { severity: '', reason: '', message: 'its exceptions could not be read', created_at: '' },
      ],
      exceptions: [
        { name: 'java.io.IOException', message: 'Failed to deserialize', timestamp: '2026-11-27T07:45:00Z' },
        { name: 'java.io.EOFException', message: 'cut short', timestamp: '2026-11-26T07:45:00Z' },
      ],
    },
  ] satisfies readonly Partial<StatementStatus>[],
};

export const reportOf = (apps: object, more: object = {}): string =>
  JSON.stringify({
    action: 'status',
    project: 'parcels',
    outcome: 'RUNNING',
    bundle: BUNDLE,
    apps,
    others: [],
    ...more,
  });
