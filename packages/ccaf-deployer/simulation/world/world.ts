import { Database, TOPICS } from './database';
import { live } from './life';
import type { Server } from './server';
import type { Statement } from './statement';
import type { Topic } from './topic';

/** How often something happens, in milliseconds. */
export const TICK_MS = 500;

/** When a version of a query fails: it never starts, or it does so once it has read some rows. */
export type Fault = 'at the start' | 'with the rows';

/** Everything that is out there: clusters with topics and sinks, and the statements of an environment. */
export class World {
  readonly databases: readonly Database[] = [
    new Database('lkc-1', 'live', TOPICS),
    new Database('lkc-2', 'spare', TOPICS),
  ];
  readonly statements = new Map<string, Statement>();
  /** How many statements can run at once. */
  room = Number.POSITIVE_INFINITY;
  readonly #faults = new Map<string, Fault>();
  #now: number;
  #nextTick: number;
  #numbers = 0;
  /** Whether rows come no more. */
  isQuiet = false;
  /** Are told of each tick that has passed. */
  readonly watchers: (() => void)[] = [];
  /** Is told of each statement that begins to read. */
  began: (statement: Statement) => void = () => undefined;
  /** Is told of each statement that goes on into a sink that was made anew. */
  strayed: (statement: Statement) => void = () => undefined;

  constructor(
    readonly server: Server,
    now: number,
  ) {
    this.#now = now;
    this.#nextTick = now + TICK_MS;
  }

  get now(): number {
    return this.#now;
  }

  /** Lets everything happen up to a moment. */
  passTo(now: number): void {
    while (this.#nextTick <= now) {
      this.#now = this.#nextTick;
      this.#nextTick += TICK_MS;
      this.#tick();
    }
    this.#now = now;
  }

  /** So much time is gone, in which nothing but that happened. */
  skip(ms: number): void {
    this.#now += ms;
    this.#nextTick += ms;
    for (const topic of this.#topics()) topic.forget(this.#now);
  }

  number(): number {
    this.#numbers += 1;
    return this.#numbers;
  }

  add(statement: Statement): void {
    this.statements.set(statement.name, statement);
  }

  /** The statements that do something for ever, oldest first. */
  jobs(): Statement[] {
    return [...this.statements.values()].filter(({ job }) => job !== undefined);
  }

  hasRoom(): boolean {
    return this.jobs().filter(({ phase }) => ['RUNNING', 'DEGRADED', 'STOPPING'].includes(phase)).length < this.room;
  }

  fail(version: string, fault: Fault): void {
    this.#faults.set(version, fault);
  }

  faultOf(version: string): Fault | undefined {
    return this.#faults.get(version);
  }

  #topics(): Topic[] {
    return this.databases.flatMap(({ topics }) => [...topics.values()]);
  }

  #tick(): void {
    if (!this.isQuiet) for (const topic of this.#topics()) topic.arrive(this.#now);
    for (const statement of [...this.statements.values()]) live(this, statement);
    for (const watch of this.watchers) watch();
  }
}
