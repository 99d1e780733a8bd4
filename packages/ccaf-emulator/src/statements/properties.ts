import { DURATION } from '../catalog/duration';
import type { EngineName } from '../engine/engine';
import type { ExecutionSettings } from '../engine/execution';
import { isTimeZone, timeZoneProblem } from '../engine/time-zone';
import { ValidationError } from '../sql/validation-error';

type Properties = Readonly<Record<string, string>>;

type Rule = 'used' | 'refused' | readonly string[] | typeof DURATION;

/**
 * Every property that Confluent Cloud documents, and what this emulator does with it: `'used'`, or a check that says why
 * a value cannot be honoured. Source: docs.confluent.io/cloud/current/flink/reference/statements/set.html.
 */
const PROPERTIES: Readonly<Record<string, Rule>> = {
  'sql.current-catalog': 'used',
  'sql.current-database': 'used',
  'sql.dry-run': ['true', 'false'],
  'sql.inline-result': 'refused',
  'sql.local-time-zone': 'used',
  'sql.snapshot.mode': ['now', 'off'],
  'sql.snapshot.write-mode': 'refused',
  // Keeping state longer or shorter changes nothing for statements without state, and this emulator has no others.
  'sql.state-ttl': DURATION,
  'sql.tables.initial-offset-from': 'used',
  'sql.tables.scan.bounded.mode': ['unbounded'],
  'sql.tables.scan.bounded.timestamp-millis': 'refused',
  'sql.tables.scan.idle-timeout': DURATION,
  'sql.tables.scan.source-operator-parallelism': 'used',
  'sql.tables.scan.startup.mode': ['earliest-offset', 'latest-offset'],
  'sql.tables.scan.startup.specific-offsets': 'refused',
  'sql.tables.scan.startup.timestamp-millis': 'refused',
  'sql.tables.scan.watermark-alignment.max-allowed-drift': DURATION,
};

/** What the Flink engine takes besides. */
const ON_FLINK: typeof PROPERTIES = {
  'sql.local-time-zone': 'used',
  'sql.tables.scan.startup.mode': ['earliest-offset', 'latest-offset', 'specific-offsets', 'timestamp'],
  'sql.tables.scan.startup.specific-offsets': 'used',
  'sql.tables.scan.startup.timestamp-millis': 'used',
};

/**
 * Understands a statement's properties.
 *
 * @throws {ValidationError} for a property that does not exist, with the list of those that do, and for one that this
 * emulator cannot honour.
 */
export function parseProperties(properties: Properties, engine: EngineName): ExecutionSettings {
  const unknown = Object.keys(properties).filter((key) => !Object.hasOwn(PROPERTIES, key));
  if (unknown.length > 0) {
    throw new ValidationError(
      `Unsupported configuration options found.\n\nUnsupported options:\n${unknown.sort().join('\n')}\n\n` +
        `Supported options:\n${Object.keys(PROPERTIES).sort().join('\n')}`,
    );
  }
  const problems = Object.entries(properties).flatMap(([key, value]) => {
    return problemOf(key, value, engine === 'flink' ? (ON_FLINK[key] ?? PROPERTIES[key]) : PROPERTIES[key]);
  });
  if (problems.length > 0) throw new ValidationError(problems.join('\n'));
  const catalog = properties['sql.current-catalog'];
  const database = properties['sql.current-database'];
  const carryOverFrom = properties['sql.tables.initial-offset-from'];
  return {
    defaults: { ...(catalog !== undefined && { catalog }), ...(database !== undefined && { database }) },
    isSnapshot: properties['sql.snapshot.mode'] === 'now',
    timeZone: properties['sql.local-time-zone'] ?? 'UTC',
    isDryRun: isDryRun(properties),
    ...(carryOverFrom !== undefined && { carryOverFrom }),
    properties,
    startupMode: properties['sql.tables.scan.startup.mode'] === 'latest-offset' ? 'latest-offset' : 'earliest-offset',
  };
}

/** Whether a statement is to be checked only. */
export const isDryRun = (properties: Properties): boolean => properties['sql.dry-run'] === 'true';

function problemOf(key: string, value: string, rule: Rule | undefined): readonly string[] {
  if (key === 'sql.local-time-zone') return isTimeZone(value) ? [] : [timeZoneProblem(value)];
  if (rule === 'refused') return [`Property '${key}' is not supported by the local emulator yet.`];
  if (rule === 'used' || rule === undefined) return [];
  if ('pattern' in rule) {
    if (rule.pattern.test(value)) return [];
    return [`Invalid value for option '${key}': expected ${rule.expected}, got '${value}'.`];
  }
  if (rule.includes(value)) return [];
  return [`Invalid value for option '${key}': expected ${rule.join(' or ')} (in the local emulator), got '${value}'.`];
}
