import type { AsyncOptions } from '../lambda/async-invocation';
import { NotPlayedError, numberAt, type Resource, textAt } from '../terraform/resource';

/** What starts a function again and again, as a stack has it. */
export interface Schedule {
  readonly name: string;
  /** Between one start and the next, in milliseconds. */
  readonly everyMs: number;
  /** What the function is started with. */
  readonly input: unknown;
  /** How Lambda goes about it: the scheduler hands the event over, and does not wait. */
  readonly invocation: Omit<AsyncOptions, 'clock'>;
}

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * The schedules among some resources that are enabled. How often the function is tried again comes from the
 * `aws_lambda_function_event_invoke_config` beside them; the retry policy of a schedule is for what Lambda does not take.
 *
 * @throws {NotPlayedError} for other expressions than rates
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function schedulesOf(resources: readonly Resource[]): readonly Schedule[] {
  const config = resources.find(({ type }) => type === 'aws_lambda_function_event_invoke_config');
  const retries = config && numberAt(config, 'maximum_retry_attempts');
  const seconds = config && numberAt(config, 'maximum_event_age_in_seconds');
  const invocation = {
    ...(retries !== undefined && { retries }),
    ...(seconds !== undefined && { maxAgeMs: seconds * 1000 }),
  };
  return resources
    .filter((one) => one.type === 'aws_scheduler_schedule' && textAt(one, 'state') !== 'DISABLED')
    .map((one) => ({
      name: textAt(one, 'name'),
      everyMs: rateOf(one),
      input: JSON.parse(textAt(one, 'target.input') || '{}'),
      invocation,
    }));
}

function rateOf(schedule: Resource): number {
  const expression = textAt(schedule, 'schedule_expression');
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const ms = UNITS[unit];
  if (count !== undefined && ms !== undefined) return Number(count) * ms;
  const problem = `its expression must be a rate, such as 'rate(5 minutes)', got '${expression}'`;
  throw new NotPlayedError(`the schedule '${textAt(schedule, 'name')}'`, [problem]);
}
