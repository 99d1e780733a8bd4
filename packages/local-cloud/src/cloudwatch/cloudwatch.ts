import { holds } from './alarm-rule';
import { type DataPoint, dataPointsOf } from './emf';
import { type AlarmState, type MetricAlarm, stateAt, type Told } from './metric-alarm';

/** An alarm on others, by a rule. */
export interface CompositeAlarm extends Told {
  readonly kind: 'composite';
  readonly rule: string;
}

export type Alarm = MetricAlarm | CompositeAlarm;

/** What the actions of an alarm would send. */
export interface Notification {
  readonly name: string;
  /** The text of the alarm. */
  readonly description: string;
  readonly state: 'OK' | 'ALARM';
  readonly at: number;
}

/**
 * The states of some alarms, from what a function logs: metrics in the embedded format, looked at when somebody asks. A
 * real alarm is looked at each minute; a new one has INSUFFICIENT_DATA until then.
 */
export class CloudWatch {
  readonly #points: DataPoint[] = [];
  readonly #states = new Map<string, AlarmState>();

  constructor(private readonly alarms: readonly Alarm[]) {}

  /**
   * Takes a line of a log.
   *
   * @param aheadMs how far the clock of this is ahead of the one by which the line has its time
   */
  read(line: string, aheadMs = 0): void {
    this.#points.push(...dataPointsOf(line).map((point) => ({ ...point, at: point.at + aheadMs })));
  }

  stateOf = (alarm: string): AlarmState => this.#states.get(alarm) ?? 'INSUFFICIENT_DATA';

  /** Looks at all alarms, at a moment in milliseconds since the epoch; gives what would be sent. */
  evaluate(at: number): readonly Notification[] {
    const metric = this.alarms.filter((alarm) => alarm.kind === 'metric');
    const composite = this.alarms.filter((alarm) => alarm.kind === 'composite');
    return [
      ...metric.flatMap((alarm) => this.#turn(alarm, stateAt(alarm, this.#points, at, this.stateOf(alarm.name)), at)),
      ...composite.flatMap((alarm) => this.#turn(alarm, holds(alarm.rule, this.stateOf) ? 'ALARM' : 'OK', at)),
    ];
  }

  /** Actions are for changes of the state alone. */
  #turn({ name, description, tells }: Alarm, state: AlarmState, at: number): readonly Notification[] {
    if (state === this.stateOf(name)) return [];
    this.#states.set(name, state);
    const isTold = (state === 'ALARM' && tells.alarm) || (state === 'OK' && tells.ok);
    return isTold ? [{ name, description, state: state === 'ALARM' ? 'ALARM' : 'OK', at }] : [];
  }
}
