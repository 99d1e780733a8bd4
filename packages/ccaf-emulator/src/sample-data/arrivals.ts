import { setTimeout } from 'node:timers/promises';
import type { Emulator } from '..';
import type { RowsByTopic, SampleData, SampleRow } from '.';

/** The sample rows of an app's sources, as they arrive. */
export class Arrivals<Rows extends RowsByTopic = RowsByTopic> {
  readonly #arrived: Record<string, SampleRow[]>;
  #count = 0;

  constructor(
    protected readonly ccaf: Emulator,
    private readonly data: SampleData<Rows>,
  ) {
    this.#arrived = Object.fromEntries(Object.keys(data.schemas).map((topic) => [topic, []]));
  }

  /** How many rows have arrived, or are just about to. */
  get count(): number {
    return this.#count;
  }

  /** All that has arrived. */
  get all(): Rows {
    return this.#arrived as RowsByTopic as Rows;
  }

  /** Creates the topics. */
  async start(): Promise<void> {
    for (const [table, { value, ...key }] of Object.entries(this.data.schemas)) {
      await this.ccaf.createTable({ table }, value, key);
    }
  }

  /** Lets the next rows arrive. */
  async more(count: number): Promise<Rows> {
    const rows = this.data.rows({ count, offset: this.#count });
    this.#count += count;
    for (const [table, arriving] of Object.entries<readonly SampleRow[]>(rows)) {
      await this.ccaf.produce({ table }, arriving);
      this.#arrived[table]?.push(...arriving);
    }
    return rows;
  }

  /** Lets rows arrive, a few at a time, for as long as something is going on. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    let isOver = false;
    const over = work.finally(() => {
      isOver = true;
    });
    // The failure of the work is told when it is awaited; here it only ends the arrivals.
    over.catch(() => undefined);
    while (!isOver) {
      await this.more(FEW);
      await setTimeout(PAUSE_MS);
    }
    return await over;
  }
}

const FEW = 5;
const PAUSE_MS = 50;
