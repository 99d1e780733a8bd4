import type { Ccaf } from '../ccaf';
import { type Row, type SampleFlights, sampleFlights, schemas, type Topic, topics } from '../sample-data';

/** The flights of both airlines, as they arrive. */
export class Arrivals {
  readonly #arrived: Record<Topic, Row[]> = { skyone_avro: [], sunset_avro: [] };
  #count = 0;

  constructor(protected readonly ccaf: Ccaf) {}

  /** How many flights have arrived, or are just about to. */
  get count(): number {
    return this.#count;
  }

  /** All that has arrived. */
  get all(): SampleFlights {
    return this.#arrived;
  }

  /** Creates the topics. */
  async start(): Promise<void> {
    for (const topic of topics) await this.ccaf.createTable({ table: topic }, schemas[topic].value);
  }

  /** Lets the next flights arrive. */
  async more(count: number): Promise<SampleFlights> {
    const flights = sampleFlights({ count, offset: this.#count });
    this.#count += count;
    for (const topic of topics) {
      await this.ccaf.produce({ table: topic }, flights[topic]);
      this.#arrived[topic].push(...flights[topic]);
    }
    return flights;
  }

  /** Lets flights arrive, a few at a time, for as long as something is going on. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    let isOver = false;
    const over = work.finally(() => {
      isOver = true;
    });
    // The failure of the work is told when it is awaited; here it only ends the arrivals.
    over.catch(() => undefined);
    while (!isOver) {
      await this.more(FEW);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return await over;
  }
}

const FEW = 5;
const PAUSE_MS = 50;
