import { InvalidAppError, show } from '../errors';
import type { Insert } from '../inserts/insert';
import { repeated } from '../names';
import { checkSink } from '../sinks/check-sink';
import type { Sink } from '../sinks/sink';
import { sourceProblems } from '../sources/check-source';
import type { Source } from '../sources/source';
import { keyOf } from '../table-path';
import type { Table } from '../tables/table';
import type { App } from './app';
import { type AppProperties, propertyProblems } from './app-property';

const SOAK_SECONDS = 10;

type Sources = Readonly<Record<string, Source>>;
type TablesOf<Read extends Sources> = {
  readonly [Name in keyof Read]: Read[Name] extends Source<infer Row> ? Table<Row> : never;
};

/** What all apps are made of. */
interface Definition<Read extends Sources> {
  readonly name: string;
  readonly sources: Read;
  /** @default - those of the server */
  readonly properties?: AppProperties;
  /** The id of a compute pool, or a name that the secret gives an id. @default - where all apps run */
  readonly computePool?: string;
  /** The id of a principal, or a name that the secret gives an id. @default - as all apps run */
  readonly principal?: string;
  /** @default 10 */
  readonly soakSeconds?: number;
}

/** One sink and the INSERT that fills it, or several sinks and a list of INSERTs. */
type Writing<Read extends Sources> =
  | { readonly sink: Sink; readonly sinks?: never; readonly query: (tables: TablesOf<Read>) => Insert }
  | {
      readonly sinks: readonly Sink[];
      readonly sink?: never;
      readonly query: (tables: TablesOf<Read>) => readonly Insert[];
    };

/**
 * Defines an app.
 *
 * `query` receives one table for each source, with the columns that it has at the time, and must be free of effects: the
 * same tables give the same SQL, so that deploying again changes nothing. Several INSERTs are one statement, which reads
 * each source once for all of its sinks.
 *
 * @throws {InvalidAppError} with all problems of the name, the sources, the sinks and the properties
 * @example
 * defineApp({
 *   name: 'copy',
 *   sources: { orders: table('orders') },
 *   sink: copies,
 *   query: ({ orders }) => orders.select(col('id')).insertInto(copies),
 * })
 * @example
 * defineApp({
 *   name: 'split',
 *   sources: { orders: table('orders') },
 *   sinks: [large, small],
 *   query: ({ orders }) => [
 *     orders.filter(col('total').gte(100)).insertInto(large),
 *     orders.filter(col('total').lt(100)).insertInto(small),
 *   ],
 * })
 */
export function defineApp<const Read extends Sources>(app: Definition<Read> & Writing<Read>): App {
  const { sink, sinks = [], query, ...rest } = app;
  const [first, ...others] = sink ? [sink] : sinks;
  const written = first ? [first, ...others] : [];
  const problems = [...nameProblems(app.name), ...tableProblems(app.sources, written), ...settingProblems(app)];
  if (!first || problems.length > 0) throw new InvalidAppError(`the app ${show(app.name)} is not valid:`, problems);
  for (const one of written) checkSink(one.properties);
  return {
    soakSeconds: SOAK_SECONDS,
    properties: {},
    ...rest,
    sinks: [first, ...others],
    query: (tables) => [query(tables as TablesOf<Read>)].flat(),
  };
}

const nameProblems = (name: string): string[] =>
  /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(name)
    ? []
    : [`the name must be 1 to 40 characters of a-z, 0-9 and inner hyphens, got ${show(name)}`];

function tableProblems(sources: Sources, sinks: readonly Sink[]): string[] {
  const read = Object.values(sources).map((source) => source.table);
  const written = sinks.map(({ properties }) => keyOf(properties));
  const keys = Object.values(sources).map(({ properties }) => keyOf(properties));
  const both = written.filter((name) => keys.includes(name));
  return [
    ...(read.length === 0 ? ['it reads no source'] : []),
    ...Object.values(sources).flatMap(sourceProblems),
    ...repeated(read).map((name) => twice(name, Object.values(sources))),
    ...(sinks.length === 0 ? ['it writes no sink'] : []),
    ...repeated(written).map(
      (name) => `it names the sink ${show(name)} twice; name it once, also if the query writes it more than once`,
    ),
    ...both.map((name) =>
      sinks.length === 1 ? 'its sink is one of its sources' : `its sink ${show(name)} is one of its sources`,
    ),
  ];
}

/** Two tables of one name could not be told apart in what a statement tells of how far it has read. */
function twice(name: string, sources: readonly Source[]): string {
  const keys = sources.flatMap(({ properties }) => (properties.table === name ? [keyOf(properties)] : []));
  return new Set(keys).size === 1
    ? `it names the source ${show(name)} twice; name it once`
    : `it names the source ${show(name)} twice, in two places: how far a table was read is known only by its name, so ` +
        'another app has to read one of them';
}

/** An id of Confluent Cloud, or a name for one. */
const PLACE = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

function settingProblems({ properties = {}, computePool, principal }: Definition<Sources>): string[] {
  const placeProblems = (what: string, example: string, value: string | undefined): string[] =>
    value === undefined || PLACE.test(value)
      ? []
      : [`its ${what} must be an id such as ${example}, or a name of a-z, 0-9 and inner hyphens, got ${show(value)}`];
  return [
    ...propertyProblems(properties),
    ...placeProblems('compute pool', "'lfcp-1a2b3c'", computePool),
    ...placeProblems('principal', "'sa-1a2b3c'", principal),
  ];
}
