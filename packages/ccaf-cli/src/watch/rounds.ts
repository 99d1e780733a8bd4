import { isDeepStrictEqual } from 'node:util';
import type { Emulator } from 'ccaf-emulator';
import type { SampleData, SampleRow } from 'ccaf-emulator/sample-data';
import { type App, sinkTables } from 'flink-table-api';

/** How many records arrive at a time, so that they can be looked at. */
const RECORDS = 40;

/** By sink, the rows that came of a round. */
export type Round = ReadonlyMap<string, readonly SampleRow[]>;

/** The same records, again and again: what comes of them before an edit and after it can be compared. */
export class Rounds {
  #topics: SampleData['schemas'] = {};
  readonly #seen = new Map<string, number>();

  constructor(private readonly ccaf: Emulator) {}

  /** Creates the topics, or brings them to their schemas of now. */
  async prepare({ schemas }: SampleData): Promise<void> {
    for (const [table, { value, ...key }] of Object.entries(schemas)) {
      const before = this.#topics[table];
      if (before === undefined) await this.ccaf.createTable({ table }, value, key);
      else if (!isDeepStrictEqual(before.value, value)) await this.ccaf.evolveTable({ table }, value);
      this.#topics = { ...this.#topics, [table]: { value, ...key } };
    }
  }

  /** Lets the records arrive. */
  async arrive(data: SampleData): Promise<void> {
    const rows = data.rows({ count: Math.min(RECORDS, data.size ?? RECORDS), offset: 0 });
    for (const [table, arriving] of Object.entries(rows)) await this.ccaf.produce({ table }, arriving);
  }

  /** What is new in the sinks, once all that arrived is processed. */
  async outcome(apps: readonly App[]): Promise<Round> {
    await this.ccaf.settle();
    const round = new Map<string, readonly SampleRow[]>();
    for (const table of apps.flatMap(sinkTables)) {
      const rows = await this.ccaf.rows({ table });
      round.set(table, rows.slice(this.#seen.get(table) ?? 0));
      this.#seen.set(table, rows.length);
    }
    return round;
  }
}
