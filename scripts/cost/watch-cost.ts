/** What watching comes to in a month: counts of what is done, kept or sent. */
export interface Month {
  readonly checks: number;
  readonly statementsApiCalls: number;
  readonly metricsApiCalls: number;
  readonly secretReads: number;
  readonly gigabyteSeconds: number;
  readonly logMegabytes: number;
  readonly metrics: number;
  readonly metricAlarms: number;
  readonly compositeAlarms: number;
}

/** AWS's month: 730 hours. */
const CHECKS = 730 * 12;
/** One that runs, and now and then the one before it: a listing has them all, in pages of a hundred. */
const STATEMENTS_PER_APP = 1.5;
const PAGE = 100;
/** Pending records, rows out, CFUs, their limit, and the minutes of the day: one request serves all statements. */
const METRIC_QUERIES = 5;
/** How long a check takes, in seconds, and what memory it has, in gigabytes: the default of the stack. */
const [SECONDS, GIGABYTES] = [2, 0.5];

/**
 * Bytes of the log of a check that finds nothing: two lines of Lambda's, the function's metrics and its last line; and one
 * line for each app. CloudWatch counts 26 bytes more for each of them
 * (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html).
 */
const LOG = { check: 190 + 330 + 290 + 152 + 4 * 26, app: 430 + 26 };
/** `Checks`, `Page` and `Ticket` of the function; `Page`, `Ticket` and `PendingRecords` of each app. */
const METRICS = { function: 3, app: 3 };
/** For the function and for each app: five on metrics, two that tell. And the two on the checks themselves. */
const ALARMS = { metric: 5, composite: 2, ofChecks: 2 };

/** What a month of watching comes to where all is well and there is a Cloud API key. */
export const monthOf = (apps: number): Month => ({
  checks: CHECKS,
  statementsApiCalls: CHECKS * Math.ceil((apps * STATEMENTS_PER_APP) / PAGE),
  metricsApiCalls: CHECKS * METRIC_QUERIES,
  secretReads: CHECKS,
  gigabyteSeconds: CHECKS * SECONDS * GIGABYTES,
  logMegabytes: (CHECKS * (LOG.check + apps * LOG.app)) / 1e6,
  metrics: METRICS.function + apps * METRICS.app,
  metricAlarms: (apps + 1) * ALARMS.metric + ALARMS.ofChecks,
  compositeAlarms: (apps + 1) * ALARMS.composite,
});

/** US dollars in us-east-1, beyond what is free; docs/cost.md has the sources. What is not here is free, or next to it. */
const PRICES: Readonly<Partial<Record<keyof Month, number>>> = {
  checks: 0.2e-6 + 1e-6,
  secretReads: 0.05 / 10_000,
  gigabyteSeconds: 0.0000166667,
  logMegabytes: 0.5e-3,
  metrics: 0.3,
  metricAlarms: 0.1,
  compositeAlarms: 0.5,
};

/** What that month costs, in US dollars. */
export const dollarsOf = (month: Month): number =>
  Object.entries(PRICES).reduce((sum, [what, price]) => sum + month[what as keyof Month] * price, 0);

const ROWS: readonly (readonly [keyof Month, string])[] = [
  ['checks', 'checks: starts of the function, by the schedule'],
  ['statementsApiCalls', 'calls of the statements API'],
  ['metricsApiCalls', 'calls of the Metrics API, with a Cloud API key'],
  ['secretReads', 'reads of the secret'],
  ['gigabyteSeconds', 'GB-seconds of Lambda'],
  ['logMegabytes', 'MB of log'],
  ['metrics', 'metrics'],
  ['metricAlarms', 'alarms on metrics'],
  ['compositeAlarms', 'alarms that notify (composite)'],
];

/** The table of docs/cost.md, for some numbers of apps. */
export function costTable(apps: readonly number[]): string {
  const months = apps.map(monthOf);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['a month', ...apps.map((count) => (count === 1 ? '1 app' : `${count} apps`))]),
    row(['---', ...apps.map(() => '---:')].map((cell) => cell)).replaceAll(' ', ''),
    ...ROWS.map(([what, title]) => row([title, ...months.map((month) => rounded(month[what]))])),
    row(['US dollars', ...months.map((month) => `**${dollarsOf(month).toFixed(2)}**`)]),
  ].join('\n');
}

const rounded = (value: number): string => Math.round(value).toLocaleString('en-US');
