import { type Measured, MetricsClient, type MetricsOptions } from './client';
import type { Flow, PoolFlow, Sample, StatementFlow } from './flow';
import type { Series } from './parse';
import { dayAt, METRICS, type Metric, windowAt } from './query';

/** What is wanted of the Metrics API. */
export interface FlowRequest {
  /** The compute pools in which the statements run. */
  readonly pools: readonly string[];
  /** Whether somebody wants to know what the pools have used today. */
  readonly wantsDay: boolean;
}

/** How long is asked, all in all: a check that does not get it goes on without. */
const BUDGET_MS = 20_000;

/**
 * Reads what flows through the statements of some compute pools, in one request a metric: four, and one for the day. It never
 * fails: what is not known is absent, and the reason is a note.
 */
export async function readFlow(options: MetricsOptions, { pools, wantsDay }: FlowRequest): Promise<Flow> {
  if (pools.length === 0) return { statements: new Map(), pools: new Map(), notes: [] };
  const now = options.clock.now();
  const client = new MetricsClient({ ...options, deadline: Math.min(options.deadline, now + BUDGET_MS) });
  const day = dayAt(now);
  const ask = (metric: Metric): Promise<Measured> => client.query(metric, pools, windowAt(now), 'PT1M');
  const [pending, recordsOut, cfus, limit, cfuMinutes] = await Promise.all([
    ask(METRICS.pending),
    ask(METRICS.recordsOut),
    ask(METRICS.cfus),
    ask(METRICS.limit),
    wantsDay && day.from < day.to ? client.query(METRICS.cfuMinutes, pools, day, 'PT1H') : NOT_ASKED,
  ]);
  return {
    statements: joined<StatementFlow>({ pending: seriesOf(pending), recordsOut: seriesOf(recordsOut) }),
    pools: joined<PoolFlow>({
      cfus: seriesOf(cfus),
      limit: mapped(seriesOf(limit), (samples) => samples.at(-1)?.value),
      cfuMinutesToday: mapped(seriesOf(cfuMinutes), (samples) => samples.reduce((sum, { value }) => sum + value, 0)),
    }),
    notes: notesOf({ pending, recordsOut, cfus, limit, cfuMinutes }),
  };
}

const NOT_ASKED: Measured = { kind: 'known', series: new Map() };

const seriesOf = (measured: Measured): Series => (measured.kind === 'known' ? measured.series : new Map());

const mapped = <To>(series: Series, to: (samples: readonly Sample[]) => To): ReadonlyMap<string, To> =>
  new Map([...series].map(([of, samples]) => [of, to(samples)]));

/** What is known of each thing, by its name, from what is known by what was measured. */
function joined<Of extends object>(
  parts: {
    readonly [Key in keyof Required<Of>]: ReadonlyMap<string, Of[Key] | undefined>;
  },
): ReadonlyMap<string, Of> {
  const all = Object.entries(parts) as [string, ReadonlyMap<string, unknown>][];
  const names = new Set(all.flatMap(([, values]) => [...values.keys()]));
  const known = (name: string): Of =>
    Object.fromEntries(
      all.flatMap(([key, values]) => (values.get(name) === undefined ? [] : [[key, values.get(name)]])),
    ) as Of;
  return new Map([...names].map((name) => [name, known(name)]));
}

/** Each reason once, with what is not known because of it. */
function notesOf(measured: Readonly<Record<keyof typeof METRICS, Measured>>): readonly string[] {
  const unknown = Object.entries(measured).flatMap(([key, one]) =>
    one.kind === 'unknown' ? [{ name: METRICS[key as keyof typeof METRICS].name, reason: one.reason }] : [],
  );
  const reasons = [...new Set(unknown.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const names = unknown.filter((one) => one.reason === reason).map(({ name }) => name.replace(/^.*\//, ''));
    return `not known: ${names.join(', ')}; ${reason}`;
  });
}
