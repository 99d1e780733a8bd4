import type { Execution, ExecutionSettings } from '../engine/execution';
import type { Job } from '../engine/job';

/** What is taken for a rehearsal though only a real Flink runs it: a job that is there, and reads and writes nothing. */
export function untried(sql: string, { isDryRun }: ExecutionSettings): Execution {
  const [kind = ''] = /\w+/.exec(sql) ?? [];
  const isJob = !isDryRun && /^(INSERT|EXECUTE)$/i.test(kind);
  const traits = { sql_kind: KINDS[kind.toUpperCase()] ?? kind.toUpperCase(), is_bounded: !isJob, schema: {} };
  if (isJob) return { kind: 'job', traits, job: idle(), rows: [] };
  return { kind: 'completed', traits, rows: [] };
}

const KINDS: Readonly<Record<string, string>> = { INSERT: 'INSERT_INTO', EXECUTE: 'STATEMENT_SET' };

const idle = (): Job => ({
  touches: new Set(),
  sinks: new Set(),
  positions: new Map(),
  hasRun: false,
  advancedAt: undefined,
  rowsRead: 0,
  hasContinued: false,
  continueFrom: () => undefined,
  start: async () => undefined,
  stop: async () => undefined,
  cancel: async () => undefined,
});
