import { Catalog } from './catalog/catalog';
import { systemClock } from './engine/clock';
import type { Row } from './engine/engine';
import { Faults } from './faults/faults';
import { selfSigned } from './http/certificate';
import { refusalOf } from './http/failure';
import { RequestLog } from './http/request-log';
import { type Answer, type Request, route } from './http/routes';
import { startServer } from './http/server';
import { DEFAULT_TELLING } from './http/telling';
import { type Site, statementsUrl } from './http/wire';
import type { Check } from './inspection/check';
import { inspect } from './inspection/inspect';
import type { Inspection } from './inspection/inspection';
import { METRICS_DELAY_MS, METRICS_PATH, Metrics } from './metrics/metrics';
import { type EmulatorOptions, LOCAL, settingsFor } from './options';
import { createPage } from './page';
import { startEngine } from './start-engine';
import { Accidents } from './statements/accidents';
import { Account } from './statements/account';
import { NO_DELAYS } from './statements/delays';
import { RETENTION_MS } from './statements/register';
import { Statements } from './statements/statements';
import { type ProduceOptions, type TopicOptions, type TopicPath, Topics } from './topics';

export type { Clock } from './engine/clock';
export type { Engine, EngineName, Row } from './engine/engine';
export { MovableClock } from './engine/movable-clock';
export type { Faults } from './faults/faults';
export type { MetricRule, Showing } from './faults/metric-rules';
export type { RequestFault, RequestRule, StatementRule } from './faults/rules';
export type { ListedAs, Oddity, TellingRule } from './faults/tellings';
export type { RequestEntry, RequestLog } from './http/request-log';
export { SPELLINGS, type Spelling } from './http/spelling';
export type { Telling } from './http/telling';
export type * from './inspection/inspection';
export { type EmulatorOptions, LOCAL } from './options';
export type { Accidents } from './statements/accidents';
export type { StateLimit, Warning } from './statements/conditions';
export type { Delays } from './statements/delays';
export { EXCEPTIONS } from './statements/exceptions';
export type { ProduceOptions, TopicOptions, TopicPath } from './topics';

/** A running emulator of the Confluent Cloud for Apache Flink statements API. */
export interface Emulator {
  /** `http://127.0.0.1:<port>`, or with `https`. */
  readonly url: string;
  /** What a client has to trust, as PEM, where this speaks https. */
  readonly certificate?: string;
  /** What a client needs, under the keys of the deployment's secret, `flink.rest.endpoint` among them. */
  readonly settings: Readonly<Record<string, string>>;
  readonly requests: RequestLog;
  /** What it holds now, as plain data. */
  readonly inspection: Inspection;
  /** What is to go wrong. */
  readonly faults: Faults;
  /** What goes wrong at a word. */
  readonly accidents: Accidents;
  /** Makes a topic with this Avro value schema, and so the table that Flink infers from it. */
  createTable(path: TopicPath, avroSchema: unknown, options?: TopicOptions): Promise<void>;
  /** Registers the next version of a topic's Avro value schema, which may add fields that have a default. */
  evolveTable(path: TopicPath, avroSchema: unknown): Promise<void>;
  /** Appends records to a topic, as a producer would: all of them, or none. */
  produce(path: TopicPath, rows: readonly Row[], options?: ProduceOptions): Promise<void>;
  /** Adds empty partitions to a topic, which has one to begin with. */
  addPartitions(path: TopicPath, more: number): Promise<void>;
  /** Creates a compute pool, in which statements may run. */
  addComputePool(id: string): void;
  /** Creates a service account or a user, as which statements may run. */
  addPrincipal(id: string): void;
  /** Creates an API key, which is taken beside those that there are. */
  addApiKey(key: string, secret: string): void;
  /** Deletes an API key: whoever asks with it is answered 401 from now on. */
  deleteApiKey(key: string): void;
  /** Everything in a topic, in order. */
  rows(path: TopicPath): Promise<Record<string, unknown>[]>;
  /** What a table holds now: of one whose rows replace each other the last of each key. */
  current(path: TopicPath): Promise<Record<string, unknown>[]>;
  /** Resolves when every running job has processed all that has arrived. */
  settle(): Promise<void>;
  /** Has the page show what somebody found who looked how the apps are. */
  tellCheck(check: Check): void;
  /** Stops all jobs and closes the server and the engine. */
  close(): Promise<void>;
}

/**
 * Starts the emulator on loopback, with an empty catalog.
 *
 * @throws the error of `listen`, for example with code `EADDRINUSE`.
 * @example
 * const emulator = await startEmulator();
 * await emulator.createTable({ table: 'orders' }, { type: 'record', name: 'Order', fields: [{ name: 'id', type: 'string' }] });
 * await emulator.produce({ table: 'orders' }, [{ id: 'A1' }]);
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const {
    port = 0,
    clock = systemClock,
    delays,
    threads = 1,
    spelling = 'submitted',
    poolScoped = false,
    computePools = [],
    principals = [],
    bearer,
    tls = false,
    retentionMs = RETENTION_MS,
    telling: told,
    metricsDelayMs: delayMs = METRICS_DELAY_MS,
    ...given
  } = options;
  const configured = { ...LOCAL, ...given };
  const telling = { ...DEFAULT_TELLING, ...told };
  const { environment, databases, organizationId } = configured;
  const catalog = new Catalog(environment, databases);
  const engine = await startEngine(options, catalog, clock, threads);
  const faults = new Faults();
  const account = new Account([configured.computePoolId, ...computePools], [configured.principalId, ...principals]);
  const statements = new Statements(
    { engine, catalog, clock, account },
    { ...NO_DELAYS, ...delays },
    faults,
    retentionMs,
  );
  const accidents = new Accidents(statements, account, clock);
  const topics = new Topics(catalog, engine);
  const requests = new RequestLog();
  const { apiKey, apiSecret, cfuLimit, cloudApiKey, cloudApiSecret } = configured;
  const measuring = { cfuLimit, delayMs, rules: faults.metrics };
  const metrics = new Metrics({ catalog, engine, clock, statements, account }, measuring);
  const apiKeys = new Map([[apiKey, apiSecret]]);
  const flinkCredentials = { apiKeys, ...(bearer && { bearer }) };
  const cloudCredentials = { apiKeys: new Map([[cloudApiKey, cloudApiSecret]]) };
  const credentials = (path: string) => (path === METRICS_PATH ? cloudCredentials : flinkCredentials);
  const certificate = tls ? selfSigned(systemClock.now()) : undefined;
  const site = (url: string): Site => ({ url, organizationId, environmentId: environment.id });
  const api = { defaults: configured, poolScoped, account, catalog, statements, clock, spelling, telling };
  const answer = async (request: Request): Promise<Answer> => {
    metrics.catchUp();
    if (request.path === METRICS_PATH) return metrics.answer(request);
    return await route({ ...api, site: site(request.origin), tellings: faults.tellings }, request);
  };
  let lastCheck: Check | undefined;
  const inspection = inspect({ catalog, engine, statements, requests, lastCheck: () => lastCheck });
  const page = createPage({
    inspection,
    send: (method, name, body) => {
      const path = `${new URL(statementsUrl(site(server.url))).pathname}/${name}`;
      return refusalOf(answer({ method, path, query: new URLSearchParams(), body, origin: server.url }));
    },
  });
  const serving = {
    port,
    credentials,
    log: requests,
    clock,
    faults,
    answer,
    page,
    ...(certificate && { certificate }),
  };
  const server = await startServer(serving).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
  return {
    url: server.url,
    ...(certificate && { certificate: certificate.cert }),
    settings: settingsFor(server.url, configured),
    requests,
    inspection,
    faults,
    accidents,
    createTable: (path, avroSchema, topicOptions) => topics.create(path, avroSchema, topicOptions),
    evolveTable: (path, avroSchema) => topics.evolve(path, avroSchema),
    produce: async (path, rows, produceOptions) => {
      metrics.catchUp();
      await topics.produce(path, rows, produceOptions);
    },
    addPartitions: (path, more) => topics.addPartitions(path, more),
    addComputePool: (id) => account.addPool(id),
    addPrincipal: (id) => account.addPrincipal(id),
    addApiKey: (key, secret) => void apiKeys.set(key, secret),
    deleteApiKey: (key) => void apiKeys.delete(key),
    rows: (path) => topics.rows(path),
    current: (path) => topics.current(path),
    settle: () => engine.settle(),
    tellCheck: (check) => {
      lastCheck = check;
    },
    close: async () => {
      await server.close();
      await statements.close();
      await engine.close();
    },
  };
}
