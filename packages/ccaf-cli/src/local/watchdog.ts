import type { WatchReport } from 'ccaf-deployer/watch';
import type { Check } from 'ccaf-emulator';
import { alarmsOf, CloudWatch, type Notification } from 'local-cloud/cloudwatch';
import { hastyClock, invokeAsync } from 'local-cloud/lambda';
import { type Schedule, schedulesOf } from 'local-cloud/scheduler';
import type { Resource } from 'local-cloud/terraform';
import { DeployFailedError } from './deployer';
import type { Services } from './services';

/** What came of a check. */
export interface Checked {
  readonly report: WatchReport;
  /** What the alarms would have sent. */
  readonly sent: readonly Notification[];
}

/** Has the function look how the apps are, as their stack's schedule would, and has their alarms look at its log. */
export class Watchdog {
  readonly #cloudWatch: CloudWatch;

  private constructor(
    private readonly services: Services,
    private readonly schedule: Schedule,
    resources: readonly Resource[],
  ) {
    this.#cloudWatch = new CloudWatch(alarmsOf(resources));
    // The function's clock is the machine's; all others here have been moved.
    services.listen((line) => this.#cloudWatch.read(line, services.clock.ahead));
  }

  /** The one of a stack; undefined where nothing of it watches. */
  static of(services: Services, resources: readonly Resource[]): Watchdog | undefined {
    const [schedule] = schedulesOf(resources);
    return schedule && new Watchdog(services, schedule, resources);
  }

  /**
   * A check, once it is due by the schedule, or later.
   *
   * @throws {DeployFailedError} where it failed each time that it was tried
   */
  async check(afterMs = this.schedule.everyMs): Promise<Checked> {
    const { clock, ccaf, lambda } = this.services;
    clock.move(Math.max(afterMs, this.schedule.everyMs));
    const { input, invocation } = this.schedule;
    const { last, undelivered } = await invokeAsync(lambda(), input, { ...invocation, clock: hastyClock });
    if (undelivered !== undefined) {
      throw new DeployFailedError(`a check failed: ${JSON.stringify(undelivered.responsePayload)}`);
    }
    const report = last.payload as WatchReport;
    const at = clock.now();
    ccaf.tellCheck(checkOf(report, at));
    return { report, sent: this.#cloudWatch.evaluate(at) };
  }
}

/** A report as the emulator's page shows it. */
const checkOf = ({ apps, findings }: WatchReport, at: number): Check => ({
  at: new Date(at).toISOString(),
  apps: Object.entries(apps).map(([app, judged]) => ({ app, ...judged })),
  findings,
});
