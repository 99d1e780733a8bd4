import type { ApiAnswer, ApiRequest } from '../api/answer';
import type { Statement } from '../world/statement';
import type { World } from '../world/world';

const MINUTE_MS = 60_000;
/** How old a minute is before it is told. */
const DELAY_MS = 5 * MINUTE_MS;
/** How long minutes are kept: longer than anybody asks for. */
const KEPT_MS = 60 * MINUTE_MS;

interface Measured {
  readonly at: number;
  readonly of: string;
  readonly pending: number;
  readonly written: number;
}

/** What the Metrics API measures in a world: each minute of what runs, told five minutes later. */
export class Measures {
  readonly #before = new Map<string, number>();
  #minutes: Measured[] = [];
  #next: number;

  constructor(private readonly world: World) {
    this.#next = Math.ceil(world.now / MINUTE_MS + 1) * MINUTE_MS;
    world.watchers.push(() => {
      if (world.now >= this.#next) this.#measure();
    });
  }

  answer(request: ApiRequest): ApiAnswer {
    const { aggregations, group_by, intervals } = JSON.parse(request.body) as Query;
    const metric = aggregations[0]?.metric.replace('io.confluent.flink/', '') ?? '';
    const value = VALUES[metric];
    const label = group_by[0] ?? '';
    const [from = 0, to = 0] = intervals[0]?.split('/').map((time) => Date.parse(time)) ?? [];
    const told = this.#minutes.filter(({ at }) => at >= from && at < to && at <= this.world.now - DELAY_MS);
    const points = (name: string) =>
      told
        .filter(({ of }) => of === name)
        .map((one) => ({ timestamp: new Date(one.at).toISOString(), value: value?.(one) }));
    const data = value ? [...new Set(told.map(({ of }) => of))].map((of) => ({ [label]: of, points: points(of) })) : [];
    return { status: 200, body: { data, meta: { pagination: { page_size: 1_000 } } } };
  }

  #measure(): void {
    const at = this.#next - MINUTE_MS;
    this.#next += MINUTE_MS;
    this.#minutes = this.#minutes.filter((one) => one.at > at - KEPT_MS);
    for (const statement of this.world.jobs()) {
      const read = readBy(statement);
      const written = read - (this.#before.get(statement.name) ?? read);
      this.#before.set(statement.name, read);
      if (!['RUNNING', 'DEGRADED'].includes(statement.phase)) continue;
      this.#minutes.push({ at, of: statement.name, pending: pendingOf(statement), written });
    }
  }
}

interface Query {
  readonly aggregations: readonly { readonly metric: string }[];
  readonly group_by: readonly string[];
  readonly intervals: readonly string[];
}

/** Of pools nothing is told, which is not known, and never zero. */
const VALUES: Readonly<Record<string, ((measured: Measured) => number) | undefined>> = {
  pending_records: ({ pending }) => pending,
  num_records_out: ({ written }) => written,
};

const readBy = ({ position }: Statement): number =>
  [...position.values()].flat().reduce((sum, offset) => sum + offset, 0);

const pendingOf = ({ job, position }: Statement): number =>
  (job?.reads ?? [])
    .flatMap(({ topic }) => topic.partitions.map(({ end }, index) => end - (position.get(topic)?.[index] ?? 0)))
    .reduce((sum, behind) => sum + behind, 0);
