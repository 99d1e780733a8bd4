import type { Arrivals } from 'ccaf-emulator/sample-data';
import type { App } from 'flink-table-api';
import { LINE_WIDTH } from '../terminal/progress';
import { wrapped } from '../terminal/text-table';
import type { Deployer } from './deployer';
import type { Services } from './services';
import { type Checked, Watchdog } from './watchdog';

/** The check of an app that was cut off from its source, or of one that was not, says something else. */
export class NotNoticedError extends Error {
  override readonly name = 'NotNoticedError';
  readonly code = 'NOT_NOTICED';
}

/** What a step does, and what came of it. */
export interface OutageStep {
  readonly change: 'look at it' | 'lose a right' | 'give it back';
  work(): Promise<Seen>;
}

/** What a check came to. */
export interface Seen {
  readonly outcome: string;
  /** What people are sent, and what the log has beside it: lines. */
  readonly told: readonly string[];
}

const MINUTE_MS = 60_000;
/** A statement that is younger may be that of a deploy, which a check stands aside of. */
const SETTLED_MS = 20 * MINUTE_MS;
/** After so long a statement that restarts in vain is DEGRADED. */
const DEGRADED_MS = 120 * MINUTE_MS;

/**
 * The steps that take a right from an app's source and give it back, and show what is told of it; none where there are no
 * alarms for the app.
 */
export function outageSteps(
  services: Services,
  deployer: Deployer,
  apps: readonly App[],
  arrivals: Arrivals,
): readonly OutageStep[] {
  const app = withAlarms(apps, deployer.watched);
  const watchdog = Watchdog.of(services, deployer.resources());
  if (watchdog === undefined || app === undefined) return [];
  const { accidents } = services.ccaf;
  const [source] = Object.values(app.sources);
  let statement = '';
  const look = async (afterMs?: number): Promise<Checked> => arrivals.during(watchdog.check(afterMs));
  return [
    {
      change: 'look at it',
      work: async () => {
        const { report } = expected('well', await look(SETTLED_MS));
        statement = report.apps[app.name]?.statement ?? '';
        return seen(app.name, { report, sent: [] });
      },
    },
    {
      change: 'lose a right',
      work: async () => {
        await accidents.interrupt(statement, `Not authorized to access topics: [${source?.table}]`);
        return seen(app.name, expected('ill', await look(DEGRADED_MS)));
      },
    },
    {
      change: 'give it back',
      work: async () => {
        await accidents.recover(statement);
        return seen(app.name, expected('well', await look()));
      },
    },
  ];
}

/** The first app that there are alarms for: an app of another project has none in the stack of this one. */
export const withAlarms = (apps: readonly App[], watched: readonly string[]): App | undefined =>
  apps.find(({ name }) => watched.includes(name));

/** An alarm has its text; that it is over needs none. */
function seen(app: string, { report, sent }: Checked): Seen {
  const alarms = sent.flatMap(({ name, state, description }) => [
    `${state} ${name}`,
    ...(state === 'ALARM' ? wrapped(description, LINE_WIDTH) : []),
  ]);
  const log = (report.apps[app]?.findings ?? []).flatMap(({ why }) => wrapped(`In the log: ${why}`, LINE_WIDTH));
  return { outcome: report.outcome, told: [...alarms, ...log] };
}

/**
 * A check that came to what it must; with what is ill goes an alarm.
 *
 * @throws {NotNoticedError}
 */
export function expected(outcome: 'well' | 'ill', checked: Checked): Checked {
  const { report, sent } = checked;
  if (report.outcome !== outcome || (outcome === 'ill' && sent.every(({ state }) => state !== 'ALARM'))) {
    const told = Object.entries(report.apps).map(([app, { judgement, why }]) => `${app} is ${judgement}: ${why}`);
    const alarms = sent.map(({ state, name }) => `${state} ${name}`).join(', ') || 'no alarm';
    throw new NotNoticedError(
      `a check should have found '${outcome}', got '${report.outcome}' and ${alarms}; ${told.join('; ')}`,
    );
  }
  return checked;
}
