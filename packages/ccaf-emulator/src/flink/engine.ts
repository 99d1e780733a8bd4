import type { Catalog } from '../catalog/catalog';
import type { AddedColumn } from '../catalog/evolution';
import { showCreateTable } from '../catalog/show-create-table';
import { ROWTIME, type Table } from '../catalog/table';
import { EmbeddedEngine } from '../embedded/engine';
import { plainLeaf, shownLeaf, textLeaf } from '../embedded/values';
import type { Clock } from '../engine/clock';
import { currentRows, type RecordedRow } from '../engine/current-rows';
import type { Engine, Range, Row, Schemas } from '../engine/engine';
import type { Execution, ExecutionSettings } from '../engine/execution';
import { plainOf, type WireValue, wireOf } from '../engine/nested-values';
import type { Position } from '../engine/position';
import { producedRows } from '../engine/produced-rows';
import { type FlinkType, isNested } from '../sql';
import { momentText } from './avro/moments';
import { CAPABILITIES } from './capabilities';
import { CatalogMirror } from './catalog-mirror';
import { executeOnFlink, type FlinkParts } from './execute';
import { Jobs } from './jobs';
import { production } from './produced';
import { ddl } from './request';
import { type FlinkRuntime, topicOf } from './runtime/client';
import type { SchemaRegistry } from './schema-registry';
import { settled } from './settle';
import { subjectOf, TableRecords } from './table-records';
import { TopicLogs } from './topic-logs';

/** A real Apache Flink and a real Kafka, each in a JVM of its own. */
export class FlinkEngine implements Engine {
  readonly name = 'flink';
  readonly isImmediate = false;
  readonly capabilities = CAPABILITIES;
  readonly #logs: TopicLogs;
  readonly #partitions = new Map<string, number>();

  private constructor(
    private readonly parts: FlinkParts,
    private readonly jobs: Jobs,
    private readonly registry: SchemaRegistry,
    private readonly metadata: EmbeddedEngine,
    private readonly clock: Clock,
    private readonly clear: () => Promise<void>,
  ) {
    const { runtime, catalog } = parts;
    this.#logs = new TopicLogs(catalog, (topic, from) => jobs.steadily(() => runtime.consume(topic, from)));
  }

  /** @param clear takes away what the engine leaves behind, once it is closed */
  static async start(
    runtime: FlinkRuntime,
    registry: SchemaRegistry,
    catalog: Catalog,
    clock: Clock,
    clear: () => Promise<void>,
  ): Promise<FlinkEngine> {
    const metadata = await EmbeddedEngine.start(catalog, clock, 1);
    const jobs = new Jobs(runtime);
    const mirror = new CatalogMirror(catalog, runtime, registry, (table) => jobs.fail(table, catalog.fullName(table)));
    const now = (): number => clock.now();
    const { whenRecovered, steadily, add: onJob } = jobs;
    const parts = { runtime, catalog, mirror, metadata, now, whenRecovered, steadily, onJob };
    return new FlinkEngine(parts, jobs, registry, metadata, clock, clear);
  }

  execute(sql: string, settings: ExecutionSettings, id: string): Promise<Execution> {
    return executeOnFlink(sql, settings, id, this.parts);
  }

  /** A topic has one partition to begin with, however many buckets its table was given. */
  async addTable(table: Table, schemas: Schemas): Promise<void> {
    const { runtime, catalog, mirror } = this.parts;
    const sql = showCreateTable(catalog, { ...table, distribution: { ...table.distribution, buckets: 1 } });
    const { changes } = await this.jobs.steadily(() => runtime.execute(ddl(sql, table, catalog)));
    for (const side of ['key', 'value'] as const) {
      if (table.options.get(`${side}.format`) !== 'avro-registry' || schemas[side] === undefined) continue;
      this.registry.register(subjectOf(table, side), schemas[side]);
    }
    await mirror.note(table, changes);
    this.#partitions.set(table.id, 1);
    catalog.put(table);
  }

  async addColumns(table: Table, added: readonly AddedColumn[], valueSchema: unknown): Promise<void> {
    await this.parts.mirror.addColumns(table, added, valueSchema);
  }

  async addPartitions(table: Table, more: number): Promise<void> {
    const count = this.partitionCount(table) + more;
    await this.jobs.steadily(() => this.parts.runtime.setPartitions(topicOf(table.database, table.name), count));
    this.#partitions.set(table.id, count);
  }

  partitionCount({ id, distribution }: Table): number {
    return this.#partitions.get(id) ?? distribution.buckets;
  }

  async produce(table: Table, rows: readonly Row[], partition: number): Promise<void> {
    const wire = producedRows(table, rows, (value, type) => wireOf(value ?? null, { type, nullable: true }, textLeaf));
    const records = new TableRecords(table, this.registry);
    const now = this.clock.now();
    const written = wire.map((row) => records.write(row, partition, now));
    await this.jobs.steadily(production(topicOf(table.database, table.name), written, this.parts.runtime));
  }

  async rows(table: Table): Promise<Record<string, unknown>[]> {
    return (await this.#recorded(table)).map(({ row }) => row);
  }

  async current(table: Table): Promise<Record<string, unknown>[]> {
    return currentRows(table, await this.#recorded(table));
  }

  async #recorded(table: Table): Promise<RecordedRow[]> {
    const log = this.#logs.of(table);
    await log.refresh();
    const records = new TableRecords(table, this.registry);
    return log.records.map((record) => {
      const values = records.read(record);
      const row = Object.fromEntries(
        table.columns.map(({ name, type }, index) => [name, plainOf(values[index] ?? null, type, plainLeaf)]),
      );
      return { row, isDeletion: record.value === null };
    });
  }

  refresh(): Promise<void> {
    return this.#logs.refresh();
  }

  count(table: Table): number {
    return this.#logs.of(table).records.length;
  }

  /** Not the offsets: the mark at the end of a transaction has one, too. */
  countBefore(table: Table, position: Position): number {
    return this.#logs.of(table).countBefore(position);
  }

  async read(table: Table, { from, to }: Range): Promise<readonly (readonly (string | null)[])[]> {
    const records = new TableRecords(table, this.registry);
    const digits = 'precision' in ROWTIME.type ? ROWTIME.type.precision : 0;
    return this.#logs
      .of(table)
      .records.slice(from, to)
      .map((record) => {
        const row = records.read(record);
        const texts = table.columns.map(({ type }, index) => shownText(row[index] ?? null, type));
        return [...texts, momentText(BigInt(record.timestamp) * 1000n, digits)];
      });
  }

  async settle(): Promise<void> {
    const { catalog, runtime } = this.parts;
    await settled(
      () => this.jobs.active.filter(({ plan }) => !plan.isQuery),
      (name) =>
        runtime.checkpoint(name).then(
          ({ positions }) => positions,
          () => undefined,
        ),
      async () => {
        await this.#logs.refresh();
        return new Map(
          catalog.tables().map((table) => [topicOf(table.database, table.name), this.#logs.of(table).next] as const),
        );
      },
    );
  }

  async close(): Promise<void> {
    await this.parts.runtime.close();
    await this.metadata.close();
    await this.clear();
  }
}

function shownText(value: WireValue, type: FlinkType): string | null {
  if (value === null) return null;
  return isNested(type) ? JSON.stringify(plainOf(value, type, shownLeaf)) : String(value);
}
