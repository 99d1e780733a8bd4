import { type Emulator, type EmulatorOptions, LOCAL, startEmulator } from 'ccaf-emulator';
import { Arrivals } from 'ccaf-emulator/sample-data';
import { type App, renderCreateTable, type Sink } from 'flink-table-api';
import { app as parcels } from 'parcels/app';
import { type ParcelsByTopic, sampleData } from 'parcels/sample-data';
import { Agent, type Dispatcher } from 'undici';
import { type Clock, systemClock } from '../../src/clock';
import { type Answer, handle } from '../../src/lambda/handle';
import { parseSettings } from '../../src/lambda/settings';
import type { AppReport } from '../../src/reconcile';
import { DeployRefusedError } from '../../src/reconcile/deploy-errors';
import { execute } from '../../src/reconcile/internal-statement';
import { type Statement, StatementsClient, Transport } from '../../src/statements';

export const EVENT = {
  catalog_name: LOCAL.environment.name,
  database_name: LOCAL.databases[0].name,
  ccaf_secrets_path: '/ccaf',
  error_mode: 'throw',
};

export const TARGET = { catalog: LOCAL.environment.name, database: LOCAL.databases[0].name };

/** No test waits for long but those that are about waiting. */
const hasty = { ...parcels, soakSeconds: 0 };

/** What a report says of an app, where there is one. */
const onlyApp = (answer: Answer): Partial<AppReport> => {
  const app = 'cfus' in answer ? Object.values(answer.apps)[0] : undefined;
  return app && 'cfus' in answer ? { ...app, warnings: [...answer.warnings, ...app.warnings] } : {};
};

/** What an answer says of its only app. */
export function reportOf(answer: Answer): AppReport {
  if (!('cfus' in answer)) throw new Error(`expected the report of a deploy, got ${JSON.stringify(answer)}`);
  return Object.values(answer.apps)[0] as AppReport;
}

/** The lines that answer a refusal. */
export function answersOf(failure: Error): readonly string[] {
  if (!(failure instanceof DeployRefusedError)) throw failure;
  return failure.refusals.flatMap(({ answers }) => answers);
}

/** A client of an emulator. */
export function clientOf({ settings }: Emulator, dispatcher: Dispatcher): StatementsClient {
  const parsed = parseSettings('/ccaf', JSON.stringify(settings));
  const deadline = Date.now() + 600_000;
  return new StatementsClient(
    new Transport({ ...parsed, dispatcher, clock: systemClock, random: () => 0.5, deadline }),
    parsed,
  );
}

/** What `invoke` can be given in place of the usual: the app is `parcels` unless another is named. */
export interface Invocation {
  readonly event?: Readonly<Record<string, unknown>>;
  readonly app?: App | readonly App[];
  readonly settings?: Readonly<Record<string, string>>;
  readonly remainingMs?: number;
  readonly statementLimit?: number;
  readonly clock?: Clock;
}

/** The handler, in this process, over a real connection to an emulator that is its own. */
export interface Harness {
  readonly ccaf: Emulator;
  readonly logs: readonly string[];
  /** What the handler answers, and beside it what it says of its only app. */
  invoke(invocation?: Invocation): Promise<Answer & Partial<AppReport>>;
  /** The message of the failure that an invocation ends in. */
  failureOf(invocation?: Invocation): Promise<Error>;
  /** A client of the emulator, to interfere with. */
  readonly client: StatementsClient;
  /** The project's statements, the newest first. */
  statements(): Promise<Statement[]>;
  /** Creates the table of a sink by SQL. */
  createTable(sink: Sink): Promise<void>;
  /** The requests since the last call of this, each as `POST /statements`. */
  requests(): string[];
  close(): Promise<void>;
}

export async function startHarness(options: EmulatorOptions = {}): Promise<Harness> {
  const ccaf = await startEmulator(options);
  const dispatcher = new Agent();
  const logs: string[] = [];
  let count = 0;
  let seen = 0;

  const invoke = async ({ event = {}, app = hasty, settings = {}, ...rest }: Invocation = {}) => {
    const { remainingMs = 60_000, statementLimit, clock = systemClock } = rest;
    count += 1;
    const deadline = clock.now() + remainingMs;
    const context = { awsRequestId: `request-${count}`, getRemainingTimeInMillis: () => deadline - clock.now() };
    const answer = await handle({ ...EVENT, ...event }, context, {
      project: parcels.name,
      apps: [app].flat(),
      readSecret: async () => JSON.stringify({ ...ccaf.settings, ...settings }),
      dispatcher,
      clock,
      random: () => 0.5,
      write: (line) => logs.push(line),
      ...(statementLimit !== undefined && { statementLimit }),
    });
    return { ...answer, ...onlyApp(answer) } as Answer & Partial<AppReport>;
  };

  const client = clientOf(ccaf, dispatcher);
  return {
    ccaf,
    logs,
    client,
    statements: async () =>
      (await client.list()).filter(({ labels }) => labels[`user.confluent.io/${parcels.name}`] === 'true'),
    invoke,
    failureOf: (invocation) =>
      invoke(invocation).then(
        (answer) => {
          throw new Error(`expected a failure, got ${JSON.stringify(answer).slice(0, 200)}`);
        },
        (error: Error) => error,
      ),
    createTable: async (sink) => {
      count += 1;
      const path = [LOCAL.environment.name, LOCAL.databases[0].name, sink.properties.table];
      const context = { client: clientOf(ccaf, dispatcher), clock: systemClock, deadline: Date.now() + 10_000 };
      const statement = { name: `ddl-${count}`, sql: renderCreateTable(path, sink), purpose: 'creating a table' };
      await execute({ ...context, project: { name: 'test' }, target: TARGET }, statement);
    },
    requests: () => {
      const entries = ccaf.requests.entries().slice(seen);
      seen += entries.length;
      return entries.map(({ method, path }) => `${method} ${path.replace(/^.*(?=\/statements)/, '')}`);
    },
    close: async () => {
      await dispatcher.close();
      await ccaf.close();
    },
  };
}

/** Creates the depots' topics, and lets the first parcels arrive. */
export async function startTopics(ccaf: Emulator, count = 200): Promise<ParcelsByTopic> {
  const arrivals = new Arrivals(ccaf, sampleData);
  await arrivals.start();
  return await arrivals.more(count);
}

/** Everything in the sink, once all that arrived is processed. */
export async function settledSink(ccaf: Emulator): Promise<Record<string, unknown>[]> {
  await ccaf.settle();
  return ccaf.rows({ table: 'parcels' });
}
