import { createLogger } from '../../src/log';
import type { Statement } from '../../src/statements';
import { judgeProject } from '../../src/watch/judge';
import { tell, tellEnds } from '../../src/watch/tell';
import { ago, look, ORDERS, told } from './told';

const BILLS = { name: 'bills', sinks: ['bills'] };

/** The lines of a check at the epoch: metrics, and what is logged beside. */
function lines(listed: readonly Statement[], apps = [ORDERS]) {
  const written: Record<string, unknown>[] = [];
  const write = (line: string): void => void written.push(JSON.parse(line));
  const log = createLogger({ requestId: 'r', now: () => 0, write });
  const seen = look(listed, apps);
  tellEnds(log, seen);
  const judged = judgeProject(apps, seen, { exceptions: new Map() });
  tell({ log, write, functionName: 'shop-handler', at: 7, isCheck: true }, judged, undefined);
  return {
    metrics: written.filter((line) => '_aws' in line),
    logged: written.filter((line) => !('_aws' in line)),
  };
}

/** What is measured, without its frame: `orders Page 2 Ticket 0`. */
const measured = (...given: Parameters<typeof lines>): string[] =>
  lines(...given).metrics.map(
    ({ app, Checks, Page, Ticket }) => `${app ?? `Checks ${Checks}`} Page ${Page} Ticket ${Ticket}`,
  );

it('writes a line of metrics for each app, and one for the function', () => {
  expect(lines([told('a', 'RUNNING')]).metrics).toEqual([
    {
      _aws: {
        Timestamp: 7,
        CloudWatchMetrics: [
          {
            Namespace: 'ccaf',
            Dimensions: [['function', 'app']],
            Metrics: [
              { Name: 'Page', Unit: 'Count' },
              { Name: 'Ticket', Unit: 'Count' },
            ],
          },
        ],
      },
      statement: 'a',
      phase: 'RUNNING',
      since: ago(24 * 60),
      function: 'shop-handler',
      app: 'orders',
      Page: 0,
      Ticket: 0,
    },
    {
      _aws: {
        Timestamp: 7,
        CloudWatchMetrics: [
          {
            Namespace: 'ccaf',
            Dimensions: [['function']],
            Metrics: [
              { Name: 'Checks', Unit: 'Count' },
              { Name: 'Page', Unit: 'Count' },
              { Name: 'Ticket', Unit: 'Count' },
            ],
          },
        ],
      },
      function: 'shop-handler',
      Checks: 1,
      Page: 0,
      Ticket: 0,
    },
  ]);
});

it('measures 2 for what calls at once, and 1 for what calls once it lasts', () => {
  const status = { warnings: [{ severity: 'CRITICAL', reason: 'R', message: 'm', created_at: ago(9) }] };
  const listed = [told('a', 'FAILING', { status }), told('b', 'DEGRADED', { into: ['bills'], status })];
  expect(measured(listed, [ORDERS, BILLS])).toEqual([
    'orders Page 1 Ticket 0',
    'bills Page 2 Ticket 2',
    'Checks 1 Page 0 Ticket 0',
  ]);
});

it('counts what is of the project at the line of the function', () => {
  const status = { scaling_status: { scaling_state: 'POOL_EXHAUSTED' } };
  expect(measured([told('a', 'RUNNING', { status })])).toEqual(['orders Page 0 Ticket 0', 'Checks 1 Page 0 Ticket 1']);
});

it('measures nothing of an app of which nothing is known, or that it stands aside of', () => {
  expect(measured([told('a', 'STOPPED', { ended: 1 })])).toEqual(['Checks 1 Page 0 Ticket 0']);
  const young = lines([told('a', 'FAILED', { created: 5, ended: 30, ran: 3 })]);
  expect(young.metrics).toHaveLength(1);
  expect(young.logged).toMatchObject([
    {
      message: 'not reported',
      app: 'orders',
      judgement: 'ill',
      aside: "statement 'a' is younger than 15 minutes: a deploy may be under way",
    },
  ]);
});

it('logs each finding under its title, for a person', () => {
  expect(lines([told('a', 'DEGRADED', { status: { detail: 'the topic is gone' } })]).logged).toEqual([
    {
      time: '1970-01-01T00:00:00.000Z',
      level: 'ERROR',
      requestId: 'r',
      message: 'The statement is degraded',
      code: 'degraded',
      severity: 'page',
      advice: expect.stringMatching(/^with a detail: /),
      runbook: 'docs/day-2.md#degraded',
      statement: 'a',
      since: ago(24 * 60),
      urgency: 'now',
      why: "statement 'a' is DEGRADED: the topic is gone",
      app: 'orders',
    },
  ]);
});

it('logs how far a statement has read for fifteen minutes after its end, whosever sink it wrote', () => {
  const ends = (ended: number) =>
    lines([told('r', 'STOPPED', { into: ['gone'], ended, offset: 8 })]).logged.filter(
      ({ message }) => message === 'ended',
    );
  expect(ends(14.9)).toMatchObject([
    {
      statement: 'r',
      phase: 'STOPPED',
      ended_at: ago(14.9),
      kept_until: '2026-07-31',
      offsets: { paid: 'partition:0,offset:8' },
      offsets_at: ago(14.9),
    },
  ]);
  expect(ends(15)).toEqual([]);
});
