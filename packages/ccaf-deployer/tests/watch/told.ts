import type { Flow } from '../../src/metrics';
import { targetIdOf } from '../../src/reconcile/identity';
import { labelsOf, markOf } from '../../src/reconcile/statement-labels';
import type { Statement, StatementException } from '../../src/statements';
import { parseStatement } from '../../src/statements/wire';
import type { AppJudgement } from '../../src/watch';
import { judgeApp } from '../../src/watch/judge';
import { type ExpectedApp, type Look, lookAt } from '../../src/watch/look';

export const PROJECT = { name: 'shop', installation: '1/eu/shop-handler' };
export const TARGET = { catalog: 'shops', database: 'live' };
export const ORDERS: ExpectedApp = { name: 'orders', sinks: ['orders'] };

/** Minutes before the look, as a time of the server; noon of the first of July. */
const NOW = Date.UTC(2026, 6, 1, 12);
export const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();
export const DAYS = 24 * 60;

export interface Details {
  /** The tables that it writes. @default ['orders'] */
  readonly into?: readonly string[];
  /** How many minutes ago it was created. @default a day */
  readonly created?: number;
  /** How many minutes ago it was last told anything. @default - as long ago as it was created, or ended */
  readonly updated?: number;
  /** How many minutes ago it ended. @default 60, where it has ended; 'untold' where the server does not say */
  readonly ended?: number | 'untold';
  /** How many minutes it ran before it ended; `undefined` where it never did. @default 30 */
  readonly ran?: number | undefined;
  readonly offset?: number;
  /** The statement that it goes on from. */
  readonly after?: string;
  readonly project?: typeof PROJECT;
  readonly clusterId?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, string>>;
  /** More of its status, as the server tells it. */
  readonly status?: Readonly<Record<string, unknown>>;
}

const hasEnded = (phase: string): boolean => ['STOPPED', 'FAILED', 'COMPLETED'].includes(phase);

/** A statement as the server tells of it: of the project, unless its labels say otherwise. */
export function told(name: string, phase: string, details: Details = {}): Statement {
  const {
    into = ['orders'],
    created = DAYS,
    ended = 60,
    offset,
    after,
    project = PROJECT,
    clusterId = 'lkc-1',
  } = details;
  const isEnded = hasEnded(phase);
  const ran = 'ran' in details ? details.ran : 30;
  const { updated = isEnded && ended !== 'untold' ? ended : created } = details;
  const mark = markOf(project, targetIdOf({ environmentId: 'env-1', clusterId }));
  const inserts = into.map((table) => `INSERT INTO \`shops\`.\`live\`.\`${table}\` SELECT * FROM \`paid\``);
  return parseStatement({
    name,
    metadata: {
      created_at: ago(created),
      updated_at: ago(updated),
      labels: details.labels ?? labelsOf([...mark, `fingerprint-${'0'.repeat(32)}`, `writes-${'1'.repeat(24)}`]),
    },
    spec: {
      statement: inserts.join(';\n'),
      compute_pool_id: 'lfcp-1',
      properties: {
        'sql.current-catalog': 'shops',
        'sql.current-database': 'live',
        ...(after && { 'sql.tables.initial-offset-from': after }),
        ...details.properties,
      },
    },
    status: {
      phase,
      ...(isEnded &&
        ended !== 'untold' && { end_time: ago(ended), ...(ran !== undefined && { duration: `PT${ran}M` }) }),
      ...(offset !== undefined && {
        latest_offsets: { paid: `partition:0,offset:${offset}` },
        latest_offsets_timestamp: ago(updated),
      }),
      ...details.status,
    },
  });
}

/** What a listing tells at noon. */
export function look(listed: readonly Statement[], apps: readonly ExpectedApp[] = [ORDERS], target = TARGET): Look {
  const context = { project: PROJECT, target, environmentId: 'env-1', now: NOW };
  return lookAt({ ...context, apps }, listed);
}

export interface Beside {
  readonly app?: ExpectedApp;
  readonly exceptions?: Readonly<Record<string, readonly StatementException[]>>;
  readonly flow?: Flow;
}

/** How an app is by a listing. */
export function judged(
  listed: readonly Statement[],
  { app = ORDERS, exceptions = {}, flow }: Beside = {},
): AppJudgement {
  const known = new Map(Object.entries(exceptions).map(([name, told]) => [name, { exceptions: told }]));
  return judgeApp(app, look(listed, [app]), { exceptions: known, flow });
}

/** What is found, a few words each, or how the app is where that is nothing. */
export function found(...given: Parameters<typeof judged>): string[] {
  const { judgement, findings, aside } = judged(...given);
  const words = findings.map(({ condition, statement, urgency }) =>
    [condition, statement, urgency].filter(Boolean).join(' '),
  );
  return [...(words.length > 0 ? words : [judgement]), ...(aside === undefined ? [] : ['aside'])];
}
