import { URGENCIES } from './conditions';
import type { AppJudgement, Finding } from './finding';

const NAMESPACE = 'ccaf';

/** What a line of metrics says: its dimensions, each with its value, and its numbers. */
export interface Metrics {
  readonly at: number;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, number>>;
  /** What stands beside them in the log, and is no metric. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/**
 * A line of the log that CloudWatch makes metrics of. It must be the whole line: nothing may be wrapped around it.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const emfLine = ({ at, dimensions, values, properties = {} }: Metrics): string =>
  JSON.stringify({
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: NAMESPACE,
          Dimensions: [Object.keys(dimensions)],
          Metrics: Object.keys(values).map((Name) => ({ Name, Unit: 'Count' })),
        },
      ],
    },
    ...properties,
    ...dimensions,
    ...values,
  });

/** What alarms wait for: the highest level of what was found, or 0. */
export const levels = (findings: readonly Finding[]): { readonly Page: number; readonly Ticket: number } => ({
  Page: levelOf(findings.filter(({ severity }) => severity === 'page')),
  Ticket: levelOf(findings.filter(({ severity }) => severity === 'ticket')),
});

const levelOf = (findings: readonly Finding[]): number =>
  Math.max(0, ...findings.map(({ urgency }) => URGENCIES[urgency].level));

/** Whether an app's alarms are told anything: what is not known, or stood aside of, leaves them as they are. */
export const isMeasured = ({ judgement, aside }: AppJudgement): boolean =>
  judgement !== 'unknown' && aside === undefined;
