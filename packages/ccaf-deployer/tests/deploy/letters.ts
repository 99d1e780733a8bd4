import type { Emulator } from 'ccaf-emulator';
import { listStatements } from 'ccaf-emulator/testing';
import { type App, col, DataTypes, defineApp, lit, sink, table, unionAll } from 'flink-table-api';

/** An app that reads some topics, each called by a letter, in this order, and tells in each row which version wrote it. */
export function lettersApp(version: string, letters: string, soakSeconds = 0): App {
  const target = sink('letters').column('id', DataTypes.STRING()).column('version', DataTypes.STRING());
  return defineApp({
    name: 'letters',
    soakSeconds,
    sources: Object.fromEntries([...letters].map((letter) => [letter, table(letter)])),
    sink: target,
    query: (tables) =>
      unionAll(
        [...letters].flatMap((letter) => {
          const source = tables[letter];
          return source ? [source.select(col('id'), lit(version).as('version'))] : [];
        }),
      ).insertInto(target),
  });
}

/** Rows that arrive in the topics, and what the sink must hold of them. */
export class Letters {
  #count = 0;
  #arrived = new Set<string>();

  constructor(
    private readonly ccaf: Emulator,
    private readonly topics: string,
  ) {}

  async start(): Promise<void> {
    const schema = { type: 'record', name: 'Row', fields: [{ name: 'id', type: 'string' }] };
    for (const topic of this.topics) await this.ccaf.createTable({ table: topic }, schema);
  }

  /** Lets so many rows arrive in each topic. */
  async more(count: number): Promise<void> {
    const from = this.#count;
    this.#count += count;
    for (const topic of this.topics) {
      const ids = Array.from({ length: count }, (_, index) => `${topic}${from + index}`);
      await this.ccaf.produce(
        { table: topic },
        ids.map((id) => ({ id })),
      );
      for (const id of ids) this.#arrived.add(id);
    }
  }

  /** What is wrong with the sink: rows of the letters that are lost, and rows that are doubled. */
  async wrongs(letters = this.topics): Promise<{ readonly lost: string[]; readonly doubled: string[] }> {
    // More may arrive while this looks.
    const expected = [...this.#arrived].filter((id) => letters.includes(id.charAt(0)));
    await this.ccaf.settle();
    const counts = new Map<string, number>();
    for (const { id } of await this.ccaf.rows({ table: 'letters' })) {
      counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
    }
    return {
      lost: expected.filter((id) => !counts.has(id)),
      doubled: [...counts].filter(([, count]) => count > 1).map(([id]) => id),
    };
  }
}

/** Each statement that there is: its version, the letters that it reads and its phase. */
export async function lettersRead(ccaf: Emulator): Promise<string[]> {
  const statements = (await listStatements(ccaf)).filter(({ spec }) => spec.statement.startsWith('INSERT'));
  return statements
    .map(({ spec, status }) => {
      const letters = [...spec.statement.matchAll(/`sample`\.`(\w)`/g)].map(([, letter]) => letter).join('');
      const version = /'(\w+)' AS/.exec(spec.statement)?.[1];
      return `${version} ${letters} ${status.phase}`;
    })
    .sort();
}

/** Those that write rows now. */
export const lettersRunning = async (ccaf: Emulator): Promise<string[]> =>
  (await lettersRead(ccaf)).filter((shown) => !/ (STOPPED|FAILED|DELETING)$/.test(shown));
