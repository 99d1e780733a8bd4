/** One value of a metric, as CloudWatch would take it from a line of a log. */
export interface DataPoint {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Dimensions;
  readonly value: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export type Dimensions = Readonly<Record<string, string>>;

/**
 * What a line says in the embedded metric format: a value for each metric and each set of dimensions; nothing where it is
 * another line, or where a value or a dimension that it names is not in it.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function dataPointsOf(line: string): readonly DataPoint[] {
  const root = objectOf(line);
  const about = root?.['_aws'];
  if (root === undefined || !isRecord(about) || typeof about['Timestamp'] !== 'number') return [];
  const at = about['Timestamp'];
  return listOf(about['CloudWatchMetrics']).flatMap((directive) => {
    const namespace = String(directive['Namespace']);
    const sets = Array.isArray(directive['Dimensions']) ? directive['Dimensions'].map(namesOf) : [];
    return listOf(directive['Metrics']).flatMap(({ Name }) =>
      sets.flatMap((names) => pointsOf({ root, namespace, metric: String(Name), names, at })),
    );
  });
}

interface Told {
  readonly root: Readonly<Record<string, unknown>>;
  readonly namespace: string;
  readonly metric: string;
  readonly names: readonly string[];
  readonly at: number;
}

/** A metric may have a list of values. */
function pointsOf({ root, namespace, metric, names, at }: Told): readonly DataPoint[] {
  const entries = names.map((name) => [name, root[name]] as const);
  if (entries.some(([, value]) => typeof value !== 'string')) return [];
  const dimensions = Object.fromEntries(entries) as Dimensions;
  const values = [root[metric]].flat().filter((value): value is number => typeof value === 'number');
  return values.map((value) => ({ namespace, metric, dimensions, value, at }));
}

function objectOf(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(line);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

const namesOf = (set: unknown): readonly string[] =>
  Array.isArray(set) ? set.filter((name): name is string => typeof name === 'string') : [];
