import { readFile, writeFile } from 'node:fs/promises';
import { awaitBroker, type BrokerOptions, startBroker } from './broker';
import { newestCheckpoint } from './checkpoints';
import type { Child } from './child';
import type { FlinkRuntime } from './client';
import { FlinkEndedError } from './errors';
import { Jvm, type JvmOptions } from './jvm';
import { Once } from './once';
import type {
  Checkpoint,
  Executed,
  ExecuteRequest,
  JobStatus,
  NewRecord,
  PartitionEnds,
  Positions,
  RowsBatch,
  RuntimeEvent,
  TableDescription,
  TopicRecord,
} from './protocol';
import { decodeRecords, encodeRecords } from './records';
import { withFile } from './side-file';

export interface LocalFlinkOptions {
  readonly broker: BrokerOptions;
  readonly jvm: JvmOptions;
  readonly onProgress: (line: string) => void;
}

type Part = 'jvm' | 'broker';

/** The two processes, which `recover` starts, at first and again. */
export class LocalFlink implements FlinkRuntime {
  #broker: Child | undefined;
  #jvm: Jvm | undefined;
  /** Processes that have not ended, also such as have not begun yet. */
  readonly #started = new Set<Child | Jvm>();
  /** What the JVM's catalog holds: a JVM that ended takes it along. */
  #tables: readonly TableDescription[] = [];
  #isClosed = false;
  readonly #brokerStart = new Once(() => this.#startBroker());
  readonly #jvmStart = new Once(() => this.#startJvm());
  readonly #onEvent = new Set<(event: RuntimeEvent) => void>();
  readonly #onCrash = new Set<(what: Part) => void>();

  constructor(private readonly options: LocalFlinkOptions) {}

  get kafka(): string {
    return this.options.jvm.start.kafka;
  }

  async recover(): Promise<void> {
    if (this.#isClosed) throw new FlinkEndedError();
    await Promise.all([this.#broker ?? this.#brokerStart.done(), this.#jvm ?? this.#jvmStart.done()]);
    this.options.onProgress('Flink and Kafka are up');
  }

  async #startBroker(): Promise<void> {
    this.options.onProgress('starting Kafka');
    const broker = startBroker(this.options.broker, () => this.#forget('broker', broker));
    this.#started.add(broker);
    await awaitBroker(broker, this.options.broker.port);
    this.#broker = broker;
  }

  async #startJvm(): Promise<void> {
    this.options.onProgress('starting Flink');
    const hear = (event: RuntimeEvent): void => {
      for (const listener of this.#onEvent) listener(event);
    };
    const jvm = new Jvm(this.options.jvm, hear, () => this.#forget('jvm', jvm));
    this.#started.add(jvm);
    await jvm.begin();
    for (const { database, name, kind, stored } of this.#tables) {
      await jvm.call('putTable', { database, name, kind, stored, partitions: 1 });
    }
    this.#jvm = jvm;
  }

  /** Of a process that ended without being told to; one that had not begun yet fails what started it. */
  #forget(what: Part, ended: Child | Jvm): void {
    this.#started.delete(ended);
    if (ended !== this.#jvm && ended !== this.#broker) return;
    if (what === 'jvm') this.#jvm = undefined;
    else this.#broker = undefined;
    for (const listener of this.#onCrash) listener(what);
  }

  async #call(operation: string, args: object = {}): Promise<unknown> {
    if (this.#jvm === undefined)
      throw new Error(`the JVM of Flink does not run, and '${operation}' needs it: recover first`);
    return this.#jvm.call(operation, args);
  }

  async execute(request: ExecuteRequest): Promise<Executed> {
    const executed = (await this.#call('execute', request)) as Executed;
    if (executed.changes.length > 0) await this.tables();
    return executed;
  }

  async rows(name: string, limit: number, waitMs: number): Promise<RowsBatch> {
    return (await this.#call('rows', { name, limit, waitMs })) as RowsBatch;
  }

  async status(name: string): Promise<JobStatus> {
    return (await this.#call('status', { name })) as JobStatus;
  }

  async stop(name: string): Promise<Checkpoint> {
    return (await this.#call('stop', { name })) as Checkpoint;
  }

  async checkpoint(name: string): Promise<Checkpoint> {
    return (await this.#call('checkpoint', { name })) as Checkpoint;
  }

  async cancel(name: string): Promise<void> {
    await this.#call('cancel', { name });
  }

  async positions(path: string): Promise<Positions> {
    return (await this.#call('positions', { path })) as Positions;
  }

  async newestCheckpoint(name: string): Promise<string | undefined> {
    return newestCheckpoint(this.options.jvm.start.checkpoints, name);
  }

  async table(database: string, name: string): Promise<TableDescription | undefined> {
    const [found] = (await this.#call('tables', { database, name })) as readonly TableDescription[];
    return found;
  }

  async tables(): Promise<readonly TableDescription[]> {
    this.#tables = (await this.#call('tables')) as readonly TableDescription[];
    return this.#tables;
  }

  async putTable(
    { database, name, kind, stored }: Pick<TableDescription, 'database' | 'name' | 'kind' | 'stored'>,
    partitions: number,
  ): Promise<void> {
    await this.#call('putTable', { database, name, kind, stored, partitions });
    await this.tables();
  }

  async dropTable(database: string, name: string): Promise<void> {
    await this.#call('dropTable', { database, name });
    await this.tables();
  }

  async produce(topic: string, records: readonly NewRecord[]): Promise<void> {
    await withFile(this.options.jvm.folder, async (file) => {
      await writeFile(file, encodeRecords(records));
      await this.#call('produce', { topic, file });
    });
  }

  async consume(topic: string, from: Readonly<Record<string, number>> = {}): Promise<readonly TopicRecord[]> {
    return withFile(this.options.jvm.folder, async (file) => {
      await this.#call('consume', { topic, from, file });
      return decodeRecords(await readFile(file));
    });
  }

  async ends(topic: string): Promise<readonly PartitionEnds[]> {
    return (await this.#call('ends', { topic })) as readonly PartitionEnds[];
  }

  async offsetsForTime(topic: string, timestamp: number): Promise<Readonly<Record<string, number>>> {
    return (await this.#call('offsetsForTime', { topic, timestamp })) as Readonly<Record<string, number>>;
  }

  async setPartitions(topic: string, count: number): Promise<void> {
    await this.#call('setPartitions', { topic, count });
  }

  onEvent(listener: (event: RuntimeEvent) => void): () => void {
    this.#onEvent.add(listener);
    return () => this.#onEvent.delete(listener);
  }

  onCrash(listener: (what: Part) => void): () => void {
    this.#onCrash.add(listener);
    return () => this.#onCrash.delete(listener);
  }

  get pids(): { readonly jvm: number | undefined; readonly broker: number | undefined } {
    return { jvm: this.#jvm?.pid, broker: this.#broker?.pid };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#started].map((one) => one.end()));
    this.#started.clear();
    this.#jvm = undefined;
    this.#broker = undefined;
  }
}
