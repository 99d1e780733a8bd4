import { type ApiRequest, subjectOf } from '../api/answer';
import type { Invocation } from '../invocation';
import type { Simulation } from '../simulation';
import type { Sink } from '../world/database';
import type { Statement } from '../world/statement';
import { named } from './undecidable';

/** Between the look at what a step rests on and the step itself lies one round trip, and a listing may be late besides. */
const ROUND_TRIP_MS = 250;

interface Change {
  readonly statement: Statement;
  readonly sink: Sink;
  readonly by: Invocation;
  readonly at: number;
}

/** Notices that one deploy resumes a statement of a sink at the moment in which another one creates a statement for it. */
export class Crossings {
  readonly #resumed: Change[] = [];
  readonly #created: Change[] = [];

  constructor(private readonly simulation: Pick<Simulation, 'overlaps' | 'world' | 'time'>) {}

  /** A request changed something. */
  saw(request: ApiRequest, by: Invocation): void {
    const { overlaps, world, time } = this.simulation;
    const isCreate = request.method === 'POST';
    if (!isCreate && !(request.method === 'PUT' && !request.body.includes('"stopped":true'))) return;
    const name = isCreate ? (JSON.parse(request.body) as { name: string }).name : (subjectOf(request)?.name ?? '');
    const statement = world.statements.get(name);
    if (!statement?.job) return;
    const change = { statement, sink: statement.job.sink, by, at: time.now };
    (isCreate ? this.#created : this.#resumed).push(change);
    const lag = ROUND_TRIP_MS + world.server.listingLagMs;
    for (const other of isCreate ? this.#resumed : this.#created) {
      if (other.by === by || other.sink !== change.sink || change.at - other.at > lag) continue;
      overlaps.resumed((isCreate ? other : change).statement, named(6));
    }
  }
}
