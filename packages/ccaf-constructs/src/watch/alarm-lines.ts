import { type Severity, URGENCIES_OF } from 'ccaf-deployer/conditions';

/** What a check tells of in figures: the function, or one app. */
export interface Line {
  /** What its alarms' names begin with. */
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** What its alarms say, by severity. */
  readonly texts: Readonly<Record<Severity, string>>;
}

/** An alarm on one metric, which acts on nothing by itself. */
export interface LineAlarm {
  readonly name: string;
  readonly description: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly threshold: number;
  readonly checks: number;
}

/** An alarm on such alarms, which tells people. */
export interface ToldAlarm {
  readonly name: string;
  readonly description: string;
  readonly rule: string;
}

const METRICS: Readonly<Record<Severity, string>> = { page: 'Page', ticket: 'Ticket' };
const SEVERITIES: readonly Severity[] = ['page', 'ticket'];

/** The alarms on the metrics of some lines, by what is left of their names without the prefix. */
export function lineAlarms(prefix: string, lines: readonly Line[]): Readonly<Record<string, LineAlarm>> {
  const alarms = lines.flatMap(({ name, dimensions, texts }) =>
    SEVERITIES.flatMap((severity) =>
      URGENCIES_OF[severity].map(({ level: threshold, checks, alarm }): [string, LineAlarm] => {
        const key = keyOf(name, severity, alarm);
        const description = texts[severity];
        const metric = METRICS[severity];
        return [key, { name: `${prefix}-${key}`, description, metric, dimensions, threshold, checks }];
      }),
    ),
  );
  return Object.fromEntries(alarms);
}

/** The alarms that tell people, one for each line and severity, by what is left of their names without the prefix. */
export function toldAlarms(prefix: string, lines: readonly Line[]): Readonly<Record<string, ToldAlarm>> {
  const alarms = lines.flatMap(({ name, texts }) =>
    SEVERITIES.map((severity): [string, ToldAlarm] => {
      const rule = URGENCIES_OF[severity].map(({ alarm }) => `ALARM("${prefix}-${keyOf(name, severity, alarm)}")`);
      const key = keyOf(name, severity);
      return [key, { name: `${prefix}-${key}`, description: texts[severity], rule: rule.join(' OR ') }];
    }),
  );
  return Object.fromEntries(alarms);
}

const keyOf = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('-');
