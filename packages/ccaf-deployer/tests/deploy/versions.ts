import type { Emulator } from 'ccaf-emulator';
import { Arrivals as LocalArrivals } from 'ccaf-emulator/sample-data';
import type { App } from 'flink-table-api';
import { labelledParcels, type ParcelsByTopic, sampleData } from 'parcels/sample-data';
import { relabelled } from 'parcels/variants/relabelled';

/** The parcels with a version in its labels, so that each row in the sink tells which version wrote it. */
export const versionOf = (version: string): App => ({
  ...relabelled(`North ${version}`, `South ${version}`),
  soakSeconds: 0,
});

/** Parcels that arrive, and what the sink must hold of them. */
export class Arrivals extends LocalArrivals<ParcelsByTopic> {
  constructor(ccaf: Emulator) {
    super(ccaf, sampleData);
  }

  /** Waits until so many parcels have arrived, by somebody else's doing. */
  async until(count: number): Promise<void> {
    while (this.count < count) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** What is wrong with the sink: rows that are lost and rows that are doubled. */
  async wrongs(): Promise<{ readonly lost: number; readonly doubled: number }> {
    await this.ccaf.settle();
    const expected = labelledParcels(this.all).map((row) => row.tracking_code);
    const found = (await this.ccaf.rows({ table: 'parcels' })).map((row) => String(row['tracking_code']));
    const distinct = new Set(found);
    return { lost: expected.filter((code) => !distinct.has(code)).length, doubled: found.length - distinct.size };
  }

  /** What a person makes of the line that a refusal printed, having looked how far each topic is in the sink. */
  async counted(line: string): Promise<string> {
    await this.ccaf.settle();
    const found = new Set((await this.ccaf.rows({ table: 'parcels' })).map((row) => row['tracking_code']));
    return Object.entries(this.all).reduce((answer, [topic, rows]) => {
      const read = rows.findLastIndex((row) => found.has(row.tracking_code)) + 1;
      return answer.replace(`${topic}=earliest`, `${topic}=partition:0,offset:${read}`);
    }, line);
  }

  /** How many rows each version wrote. */
  async perVersion(): Promise<Record<string, number>> {
    await this.ccaf.settle();
    const counts: Record<string, number> = {};
    for (const row of await this.ccaf.rows({ table: 'parcels' })) {
      const version = String(row['depot']).split(' ')[1] ?? '';
      counts[version] = (counts[version] ?? 0) + 1;
    }
    return counts;
  }
}

/** Something whose rows arrive a few at a time. */
interface Arriving {
  more(count: number): Promise<unknown>;
}

/** Lets rows arrive without a pause until it is stopped. */
export class Feed {
  #isOpen = true;
  readonly #done: Promise<void>;

  constructor(arrivals: Arriving, pauseMs = 5) {
    this.#done = this.#run(arrivals, pauseMs);
  }

  async stop(): Promise<void> {
    this.#isOpen = false;
    await this.#done;
  }

  async #run(arrivals: Arriving, pauseMs: number): Promise<void> {
    while (this.#isOpen) {
      await arrivals.more(2);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
