import { isObject, type ObjectValue, valuesAt } from '../terraform/protocol/value';
import { NotPlayedError, numberAt, type Resource, textAt } from '../terraform/resource';
import type { Alarm } from './cloudwatch';
import type { Dimensions } from './emf';
import type { MetricAlarm, Told } from './metric-alarm';
import { queriedBy } from './metric-query';

const STATISTICS = ['Sum', 'Maximum'] as const;
const COMPARISONS = ['GreaterThanOrEqualToThreshold', 'LessThanThreshold'] as const;
const MISSING = ['breaching', 'notBreaching', 'ignore', 'missing'] as const;

/**
 * The alarms among some resources, as Terraform has them.
 *
 * @throws {NotPlayedError}
 */
export const alarmsOf = (resources: readonly Resource[]): readonly Alarm[] =>
  resources.flatMap((resource): Alarm[] => {
    if (resource.type === 'aws_cloudwatch_metric_alarm') return [metricAlarmOf(resource)];
    if (resource.type !== 'aws_cloudwatch_composite_alarm') return [];
    return [{ kind: 'composite', ...toldOf(resource), rule: textAt(resource, 'alarm_rule') }];
  });

function metricAlarmOf(alarmed: Resource): MetricAlarm {
  const queried = queriedBy(alarmed.values);
  if (queried === undefined) {
    throw new NotPlayedError(`the alarm '${textAt(alarmed, 'alarm_name')}'`, [
      'metric_query must be one metric, and an expression FILL(<its id>, <number>) with return_data',
    ]);
  }
  const resource = { ...alarmed, values: queried.values };
  const problems: string[] = [];
  const oneOf = <Name extends string>(path: string, allowed: readonly [Name, ...Name[]], other?: Name): Name => {
    const given = textAt(resource, path);
    const found = allowed.find((name) => name === given) ?? (given === '' ? other : undefined);
    if (found === undefined) problems.push(`${path} must be ${allowed.join(' or ')}, got '${given}'`);
    return found ?? allowed[0];
  };
  const number = (path: string, other?: number): number => {
    const found = numberAt(resource, path) ?? other;
    if (found === undefined) problems.push(`${path} must be a number`);
    return found ?? 0;
  };
  const periods = number('evaluation_periods');
  const alarm: MetricAlarm = {
    kind: 'metric',
    ...toldOf(resource),
    namespace: textAt(resource, 'namespace'),
    metric: textAt(resource, 'metric_name'),
    dimensions: dimensionsOf(resource),
    statistic: oneOf('statistic', STATISTICS),
    period: number('period'),
    ...(queried.fill !== undefined && { fill: queried.fill }),
    periods,
    breaches: number('datapoints_to_alarm', periods),
    comparison: oneOf('comparison_operator', COMPARISONS),
    threshold: number('threshold'),
    missing: oneOf('treat_missing_data', MISSING, 'missing'),
  };
  if (problems.length > 0) throw new NotPlayedError(`the alarm '${alarm.name}'`, problems);
  return alarm;
}

const toldOf = (resource: Resource): Told => ({
  name: textAt(resource, 'alarm_name'),
  description: textAt(resource, 'alarm_description'),
  tells: { alarm: hasSome(resource.values, 'alarm_actions'), ok: hasSome(resource.values, 'ok_actions') },
});

function hasSome(values: ObjectValue, name: string): boolean {
  const actions = values[name];
  return Array.isArray(actions) && actions.length > 0;
}

function dimensionsOf({ values }: Resource): Dimensions {
  const [dimensions = null] = valuesAt(values, 'dimensions');
  return isObject(dimensions)
    ? Object.fromEntries(Object.entries(dimensions).map(([name, value]) => [name, String(value)]))
    : {};
}
