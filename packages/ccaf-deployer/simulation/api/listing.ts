import type { World } from '../world/world';
import { statementBody } from './statement-body';

type Body = Readonly<Record<string, unknown>>;

interface Entry {
  readonly number: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly body: Body;
}

type Labels = Readonly<Record<string, string>>;

/** @example selectorOf('user.confluent.io/hidden!=true') */
function selectorOf(selector: string): (labels: Labels) => boolean {
  const [, label, no, value] = /^([^=!]+)(!?)=(.*)$/.exec(selector) ?? [];
  return (labels) => label === undefined || (labels[label] === value) === (no === '');
}

/** The listing of statements, which may lag behind. */
export class Listing {
  readonly #world: World;
  #seen: { readonly at: number; readonly entries: readonly Entry[] }[] = [];

  constructor(world: World) {
    this.#world = world;
    if (world.server.listingLagMs > 0) world.watchers.push(() => this.#remember());
  }

  /** One page, the newest statements first. */
  page(query: URLSearchParams): Body {
    const size = Number(query.get('page_size') ?? '10');
    const before = Number(query.get('page_token') ?? Number.POSITIVE_INFINITY);
    const selects = selectorOf(query.get('label_selector') ?? '');
    const matching = this.#entries().filter(({ number, labels }) => number < before && selects(labels));
    const page = matching.slice(0, size);
    const last = page.at(-1);
    const next = last && matching.length > size ? `https://api/statements?page_token=${last.number}` : '';
    return {
      api_version: 'sql/v1',
      kind: 'StatementList',
      metadata: { next },
      data: (this.#world.server.listsTwice ? [...page, ...page.slice(0, 1)] : page).map(({ body }) => body),
    };
  }

  #entries(): readonly Entry[] {
    const seen = this.#seen[0];
    return seen ? seen.entries : entriesOf(this.#world);
  }

  #remember(): void {
    const { now, server } = this.#world;
    this.#seen.push({ at: now, entries: entriesOf(this.#world) });
    while (this.#seen.length > 1 && (this.#seen[1]?.at ?? now) <= now - server.listingLagMs) this.#seen.shift();
  }
}

const entriesOf = (world: World): Entry[] =>
  [...world.statements.values()]
    .filter(({ isHidden }) => !isHidden)
    .sort((one, other) => other.number - one.number)
    .map((statement) => ({
      number: statement.number,
      labels: statement.labels,
      body: statementBody(world, statement),
    }));
