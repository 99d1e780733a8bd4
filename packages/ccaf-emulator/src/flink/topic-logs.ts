import type { Catalog } from '../catalog/catalog';
import type { Table } from '../catalog/table';
import { type FlinkRuntime, topicOf } from './runtime/client';
import { TopicLog } from './topic-log';

/** The logs of all tables that are there. */
export class TopicLogs {
  readonly #logs = new Map<string, TopicLog>();

  constructor(
    private readonly catalog: Catalog,
    private readonly consume: FlinkRuntime['consume'],
  ) {}

  of(table: Table): TopicLog {
    const known = this.#logs.get(table.id) ?? new TopicLog(this.consume, topicOf(table.database, table.name));
    this.#logs.set(table.id, known);
    return known;
  }

  async refresh(): Promise<void> {
    const tables = this.catalog.tables().filter(({ query }) => query === undefined);
    await Promise.all(tables.map((table) => this.of(table).refresh()));
  }
}
