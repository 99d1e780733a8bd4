import { flowOf, type PlannedNode } from './flow';
import { highlight } from './highlight';
import type { Piece } from './model';
import { SourceText } from './source-text';

/** What a SQL text says, each part read when it is asked for. */
export class SqlFacts {
  readonly #source: SourceText;
  #pieces: readonly Piece[] | undefined;
  #flow: readonly PlannedNode[] | undefined | 'unread' = 'unread';

  constructor(sql: string) {
    this.#source = new SourceText(sql);
  }

  get lines(): number {
    return this.#source.lines;
  }

  get pieces(): readonly Piece[] {
    this.#pieces ??= highlight(this.#source);
    return this.#pieces;
  }

  /** The data flow of an INSERT; of anything else none. */
  get flow(): readonly PlannedNode[] | undefined {
    if (this.#flow === 'unread') this.#flow = flowOf(this.#source);
    return this.#flow;
  }
}

/** More texts than a page lists. */
const MOST = 500;
const known = new Map<string, SqlFacts>();

/** What a SQL text says; the page asks about the same texts each second. */
export function factsOf(sql: string): SqlFacts {
  const found = known.get(sql);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  const facts = new SqlFacts(sql);
  known.set(sql, facts);
  return facts;
}
