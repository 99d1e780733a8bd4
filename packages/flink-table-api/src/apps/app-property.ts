import { show } from '../errors';
import { nearest } from '../names';
import { duration, type OptionRule } from '../sinks/option-value';

type Rule = Pick<OptionRule, 'read' | 'expected'>;

const count: Rule = {
  read: (value) => (/^[1-9]\d*$/.test(value) ? value : undefined),
  expected: 'a whole number of 1 or more',
};

const timeZone: Rule = {
  read: (value) => (/^GMT[+-]\d\d:\d\d$/.test(value) || isZone(value) ? value : undefined),
  expected: "a time zone such as 'UTC', 'Europe/Berlin' or 'GMT+05:30'",
};

/** Java takes a zone in its own letter case only. */
function isZone(value: string): boolean {
  try {
    const { timeZone: found } = new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions();
    return /^[A-Z]/.test(value) && (found === value || found.toLowerCase() !== value.toLowerCase());
  } catch {
    return false;
  }
}

/** Source: the options on Confluent's page of the SET statement. */
const RULES = {
  'sql.local-time-zone': timeZone,
  'sql.state-ttl': duration(),
  'sql.tables.scan.idle-timeout': duration(),
  'sql.tables.scan.source-operator-parallelism': count,
  'sql.tables.scan.watermark-alignment.max-allowed-drift': duration(),
} as const satisfies Readonly<Record<string, Rule>>;

/** A property of an app's statement, which a deploy sets besides its SQL. */
export type AppProperty = keyof typeof RULES;

export type AppProperties = Readonly<Partial<Record<AppProperty, string>>>;

/** What a deploy says itself, or what no statement that runs for ever can have; why it is none of the app's. */
const NOT_AN_APPS: readonly (readonly [name: RegExp, why: string])[] = [
  [/^sql\.current-/, 'the event names the catalog and the database'],
  [/^sql\.tables\.(initial-offset-from$|scan\.startup\.)/, 'a deploy decides where its statement goes on'],
  [/^sql\.(tables\.scan\.bounded\.|snapshot\.|dry-run$|inline-result$)/, "an app's statement runs for ever"],
  [/^client\./, 'it is for interactive clients'],
];

/** What is wrong with the properties of an app: a sentence each. */
export const propertyProblems = (properties: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(properties).flatMap(([name, value]) => {
    if (!isProperty(name)) return [unknown(name)];
    const { read, expected }: Rule = RULES[name];
    return typeof value === 'string' && read(value) !== undefined
      ? []
      : [`the property ${show(name)} must be ${expected}, got ${show(value)}`];
  });

const isProperty = (name: string): name is AppProperty => Object.hasOwn(RULES, name);

function unknown(name: string): string {
  const [, why] = NOT_AN_APPS.find(([pattern]) => pattern.test(name)) ?? [];
  if (why !== undefined) return `the property ${show(name)} cannot be set by an app: ${why}`;
  const all = Object.keys(RULES);
  const meant = nearest(name, all);
  return `the property ${show(name)} is unknown; ${meant === undefined ? `expected one of ${all.join(', ')}` : `did you mean ${show(meant)}?`}`;
}

/** Properties in one spelling and order: what they mean is the same, however they are written. */
export const canonicalProperties = (properties: AppProperties): (readonly [AppProperty, string])[] =>
  Object.entries(properties)
    .flatMap(([name, value]) => (isProperty(name) ? [[name, RULES[name].read(value) ?? value] as const] : []))
    .sort(([one], [other]) => (one < other ? -1 : 1));
