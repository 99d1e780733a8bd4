import { isList, isObject, type ObjectValue, type Value } from '../terraform/protocol/value';

/** What an alarm looks at, under the names of an alarm on a metric itself. */
export interface Queried {
  readonly values: ObjectValue;
  /** What a period without data counts as. */
  readonly fill?: number;
}

const METRIC = ['dimensions', 'metric_name', 'namespace', 'period', 'stat'];

/**
 * What the `metric_query` of an alarm come to: of metric math, a metric and the `FILL` of it. `undefined` for all else.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_metric_alarm
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 */
export function queriedBy(values: ObjectValue): Queried | undefined {
  const queries = objectsIn(values['metric_query']);
  if (queries.length === 0) return { values };
  const [expression, ...others] = queries.filter((query) => query['return_data'] === true);
  const [source, ...more] = queries.filter((query) => query['return_data'] !== true);
  if (expression === undefined || source === undefined || others.length + more.length > 0) return undefined;
  if (!hasOnly(expression, ['expression', 'id', 'return_data']) || !hasOnly(source, ['id', 'metric', 'return_data'])) {
    return undefined;
  }
  const [, of, fill] = /^FILL\((\w+), ?(\d+)\)$/.exec(String(expression['expression'])) ?? [];
  const [metric] = objectsIn(source['metric']);
  if (of === undefined || of !== source['id'] || metric === undefined || !hasOnly(metric, METRIC)) return undefined;
  return { values: { ...values, ...metric, statistic: metric['stat'] ?? null }, fill: Number(fill) };
}

/** Blocks are lists, but for the one in a synthesised stack that there can only be one of. */
const objectsIn = (value: Value | undefined): readonly ObjectValue[] =>
  (isList(value) ? value : [value]).filter(isObject);

/** Terraform has a value for each argument: `null`, or an empty text or list, for what nobody says. */
const hasOnly = (value: ObjectValue, names: readonly string[]): boolean =>
  Object.entries(value).every(([name, one]) => names.includes(name) || isEmpty(one));

const isEmpty = (value: Value): boolean => value === null || value === '' || (isList(value) && value.length === 0);
