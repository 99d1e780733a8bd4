import { HandlerError, listProblems, show } from '../errors';
import type { SchemaStep } from './schema-step';
import type { SinkShape } from './sink-shape';

/** What to do where an app does not fit into a statement. */
const SHORTEN =
  'Read fewer columns, or let another app read some of the sources. That app reads them from the start, so choose ' +
  'those that this app has not read yet';

const countOf = (sources: number): string => (sources === 1 ? 'one source' : `${sources} sources`);

/** The database that the event names holds nothing that the principal can see. */
export class UnknownDatabaseError extends HandlerError {
  override readonly name = 'UnknownDatabaseError';
  readonly code = 'UNKNOWN_DATABASE';

  constructor(catalog: string, database: string) {
    super(
      `the catalog ${show(catalog)} has no database ${show(database)}; nothing was submitted. Check ` +
        "'database_name' (the display name of a Kafka cluster, in its letter case, or its lkc- id), and that the " +
        'principal may see it. With private networking, the public endpoint answers the same: set ' +
        "'flink.rest.endpoint' in the secret",
      { catalog, database },
    );
  }
}

/** Tables that the app reads do not exist. */
export class UnknownSourceError extends HandlerError {
  override readonly name = 'UnknownSourceError';
  readonly code = 'UNKNOWN_SOURCE';

  /**
   * @param sources by name, those elsewhere by all three parts
   * @param sinks those of the sources that other apps of the project write
   */
  constructor(app: string, database: string, sources: readonly string[], sinks: readonly string[]) {
    const here = sources.filter((key) => !key.includes('/'));
    const elsewhere = sources.filter((key) => key.includes('/'));
    const own =
      sinks.length > 0
        ? ` ${sinks.map(show).join(', ')} is written by another app of the project: deploy that app first, without this one`
        : '';
    super(
      (here.length > 0 ? `the database ${show(database)} has no table ${here.map(show).join(', ')}` : '') +
        (here.length > 0 && elsewhere.length > 0 ? ', and ' : '') +
        (elsewhere.length > 0 ? `there is no table ${elsewhere.map(show).join(', ')}` : '') +
        `, which the app '${app}' reads; nothing was submitted. Create the topic first, or correct the name in 'handler/app.ts' (letter case counts).${own}`,
      { app, database, sources },
    );
  }
}

/** A sink that somebody else owns does not exist. */
export class UnknownSinkError extends HandlerError {
  override readonly name = 'UnknownSinkError';
  readonly code = 'UNKNOWN_SINK';

  constructor(database: string, sink: string) {
    super(
      `the database ${show(database)} has no table ${show(sink)}, which the app declares with existing(…), as ` +
        "somebody else's; nothing was submitted. Ask its owner to create it; or declare it with sink(…), and the " +
        'deploy creates it',
      { database, sink },
    );
  }
}

/** A sink is in another catalog or database than the event names. */
export class SinkElsewhereError extends HandlerError {
  override readonly name = 'SinkElsewhereError';
  readonly code = 'SINK_ELSEWHERE';

  constructor(sink: string) {
    super(
      `the sink ${show(sink)} has a name of three parts, but a deploy writes only into the catalog and database of ` +
        'its event; nothing was submitted. Give only the name of the table, and deploy the app to its database',
      { sink },
    );
  }
}

/** The sink exists in another shape than the app writes. */
export class SinkMismatchError extends HandlerError {
  override readonly name = 'SinkMismatchError';
  readonly code = 'SINK_MISMATCH';
  readonly problems: readonly string[];

  constructor(
    readonly table: string,
    { problems, ways, schemas }: Pick<SinkShape, 'problems' | 'ways' | 'schemas'>,
    /** The table that the app expects; of one that somebody else owns none, for it is theirs to change. */
    readonly createTable: string | undefined,
  ) {
    super(
      [
        listProblems(`the sink ${show(table)} exists, but differs from what the app writes:`, problems),
        'Nothing was changed.',
        ...schemas.flatMap(howToRegister),
        ...ways,
        ...(createTable === undefined
          ? []
          : [
              'If nobody needs the rows of the topic, drop the table, which also deletes the topic, and deploy ' +
                'again. The app expects this table:',
              createTable,
            ]),
      ].join('\n'),
      { table, problems, schemas, createTable },
    );
    this.problems = problems;
  }
}

/** Several sinks of an app do. */
export class SinksMismatchError extends HandlerError {
  override readonly name = 'SinksMismatchError';
  readonly code = 'SINK_MISMATCH';
  readonly problems: readonly string[];

  constructor(errors: readonly SinkMismatchError[]) {
    super(errors.map(({ message }) => message).join('\n\n'), { sinks: errors.map(({ facts }) => facts) });
    this.problems = errors.flatMap(({ table, problems }) => problems.map((problem) => `${show(table)}: ${problem}`));
  }
}

const howToRegister = ({ subject, type, columns, schema }: SchemaStep): string[] => [
  `Flink cannot add a column. Register this as the next version of the subject '${subject}' in Schema Registry, for ` +
    `example by "confluent schema-registry schema create --subject ${subject} --type ${type} --schema <file>", and ` +
    `deploy again. If the schema that is there has other names, numbers or defaults, keep them, and add only ` +
    `${columns.map((name) => `'${name}'`).join(', ')}:`,
  schema,
];

/** The app's INSERT is longer than the API takes as a statement. */
export class StatementTooLongError extends HandlerError {
  override readonly name = 'StatementTooLongError';
  readonly code = 'STATEMENT_TOO_LONG';

  constructor(
    readonly length: number,
    readonly limit: number,
    readonly sources: number,
  ) {
    super(
      `the app's INSERT reads ${countOf(sources)} and has ${length} characters, but the statements API takes at most ` +
        `${limit}; nothing was submitted. ${SHORTEN}`,
      { length, limit, sources },
    );
  }
}

/** The app's INSERT is longer than the API takes with the offsets that it has to start at. */
export class OffsetsTooLongError extends HandlerError {
  override readonly name = 'OffsetsTooLongError';
  readonly code = 'OFFSETS_TOO_LONG';

  constructor(
    readonly statement: string,
    readonly length: number,
    readonly limit: number,
    readonly sources: number,
  ) {
    super(
      `statement '${statement}' has to start at given offsets. With those of ${countOf(sources)} it has ${length} ` +
        `characters, but the statements API takes at most ${limit}; nothing was changed. ${SHORTEN}`,
      { statement, length, limit, sources },
    );
  }
}
