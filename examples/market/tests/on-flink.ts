import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Harness, startHarness, TARGET } from 'ccaf-deployer/testing';
import { readDataFolder } from 'ccaf-emulator/data-files';
import type { SampleRow } from 'ccaf-emulator/sample-data';
import type { App } from 'flink-table-api';

/** Two JVMs start, and Flink's planner is loaded: on a busy machine that takes minutes. */
jest.setTimeout(600_000);

/** How often a statement is looked at, in milliseconds. */
const LOOK_MS = 50;

/** When the record of a row was written, in milliseconds since 1970: its `$rowtime`. */
export type StampOf = (topic: string, row: SampleRow, index: number) => number;

/** The sample data of a project on a real Flink, each record with a timestamp that a test chooses. */
export class OnFlink {
  #stamp: number | undefined;
  #statements = 0;

  private constructor(
    private readonly project: string,
    private readonly stampOf: StampOf,
    readonly harness: Harness,
  ) {}

  /**
   * Starts it, creates the topics, and lets the sample rows arrive.
   *
   * @param project the folder of the project
   */
  static async start(project: string, stampOf: StampOf): Promise<OnFlink> {
    const stamped: { now?: () => number | undefined } = {};
    const clock = {
      now: () => stamped.now?.() ?? Date.now(),
      after: (ms: number, action: () => void) => {
        const timer = globalThis.setTimeout(action, ms);
        timer.unref();
        return () => clearTimeout(timer);
      },
    };
    const harness = await startHarness({ engine: 'flink', flink: { environment: process.env }, clock });
    const started = new OnFlink(project, stampOf, harness);
    stamped.now = () => started.#stamp;
    const { topics } = readDataFolder(join(project, 'handler/sample-data'));
    for (const { name, value, rows, ...key } of topics) {
      await harness.ccaf.createTable({ table: name }, value, 'key' in key ? { key: key.key } : {});
      await started.produce(name, rows);
    }
    return started;
  }

  /** Lets rows arrive, each at its time. */
  async produce(topic: string, rows: readonly SampleRow[]): Promise<void> {
    for (const [index, row] of rows.entries()) {
      this.#stamp = this.stampOf(topic, row, index);
      await this.harness.ccaf.produce({ table: topic }, [row]);
    }
    this.#stamp = undefined;
  }

  /** Deploys apps, as the Lambda would. */
  async deploy(apps: readonly App[]): Promise<void> {
    await this.harness.invoke({ app: apps, remainingMs: 500_000 });
  }

  /** Runs a statement, until it runs or has ended. */
  async run(sql: string): Promise<void> {
    const { client } = this.harness;
    this.#statements += 1;
    const name = `by-hand-${this.#statements}`;
    const properties = { 'sql.current-catalog': TARGET.catalog, 'sql.current-database': TARGET.database };
    let { phase, detail } = await client.create({ name, sql, properties, labels: {} });
    while (phase === 'PENDING') {
      await setTimeout(LOOK_MS);
      ({ phase, detail } = (await client.get(name)) ?? { phase: 'gone', detail: '' });
    }
    if (phase !== 'RUNNING' && phase !== 'COMPLETED') throw new Error(`${sql}\nis ${phase}: ${detail}`);
  }

  /** Stops what runs, so that there is room for other statements. */
  async stopAll(): Promise<void> {
    const { client } = this.harness;
    const running = (await client.list()).filter(({ phase }) => phase === 'RUNNING');
    for (const { name } of running) await client.stop(name);
    for (const { name } of running) {
      while ((await client.get(name))?.phase !== 'STOPPED') await setTimeout(LOOK_MS);
    }
  }

  /** Runs somebody else's query, from a file of `tests/theirs/`, into a twin of a sink. */
  async runTheirs(sink: string): Promise<void> {
    await this.run(`CREATE TABLE \`${sink}_theirs\` LIKE \`${sink}\``);
    await this.run(`INSERT INTO \`${sink}_theirs\`\n${readFileSync(theirs(this.project, sink), 'utf8')}`);
  }

  /** What a table has, in the order of its columns: of rows with the same keys, the last one. */
  async rows(table: string, keys: readonly string[] = []): Promise<readonly SampleRow[]> {
    const rows = await this.harness.ccaf.rows({ table });
    if (keys.length === 0) return rows;
    return [...new Map(rows.map((row) => [JSON.stringify(keys.map((key) => row[key])), row])).values()];
  }
}

/** The sinks of an app, each with the columns of its key. */
export const sinksOf = ({ sinks }: App): { readonly table: string; readonly keys: readonly string[] }[] =>
  sinks.map(({ properties }) => ({ table: properties.table, keys: properties.primaryKey ?? [] }));

/** The file with the query that the plugin or the tutorial has for a sink. */
export const theirs = (project: string, sink: string): string => join(project, 'tests/theirs', `${sink}.sql`);

/** The rows that a sink must hold. */
export function expectedRows(project: string, sink: string): readonly SampleRow[] {
  const files = ['handler/sample-data', 'tests/expected'].map((one) => join(project, one, `${sink}.expected.jsonl`));
  const lines = readFileSync(files.find(existsSync) ?? '', 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as SampleRow);
}
