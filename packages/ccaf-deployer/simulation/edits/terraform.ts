import type { Outcome } from '../invocation';
import type { Circumstances, Simulation } from '../simulation';
import { eventOf } from './event';
import type { Commit } from './project';

/** What Terraform keeps of the targets that there are, or were: one invocation each, which retires it when it goes. */
export class Terraform {
  readonly #retirements = new Map<string, Commit>();
  /** Whether the last apply, or destroy, did all that it was to do. */
  isDone = true;

  constructor(private readonly simulation: Simulation) {}

  /** Applies a commit: deploys it, and then retires what is no target any more. */
  async apply(commit: Commit, circumstances: Circumstances): Promise<Outcome> {
    const { simulation } = this;
    this.isDone = false;
    simulation.home = { catalog: commit.catalog, database: commit.database };
    if (!this.#retirements.has(keyOf(commit))) await this.#retire(commit, 'create', circumstances);
    this.#retirements.set(keyOf(commit), commit);
    const { outcome } = await simulation.invoke(commit, eventOf(simulation, 'deploy'), circumstances);
    if (outcome.kind !== 'report') return outcome;
    this.isDone = true;
    for (const [key, left] of this.#retirements) {
      if (key === keyOf(commit)) continue;
      const retired = await this.#retire({ ...left, apps: commit.apps }, 'delete', { seed: circumstances.seed });
      if (retired.kind === 'report') this.#retirements.delete(key);
      else this.isDone = false;
    }
    return outcome;
  }

  /** Destroys all. */
  async destroy(apps: Commit['apps'], circumstances: Circumstances): Promise<void> {
    this.isDone = true;
    for (const [key, left] of this.#retirements) {
      const { kind } = await this.#retire({ ...left, apps }, 'delete', circumstances);
      if (kind === 'report') this.#retirements.delete(key);
      else this.isDone = false;
    }
  }

  async #retire(commit: Commit, action: 'create' | 'delete', circumstances: Circumstances): Promise<Outcome> {
    const { outcome, invocation } = await this.simulation.invoke(
      commit,
      { action: 'teardown', tf: { action, prev_input: null } },
      action === 'create' ? { seed: circumstances.seed } : circumstances,
    );
    if (action === 'create' && invocation.calls > 0)
      this.simulation.wrongs.push('the creation of a retirement made calls');
    return outcome;
  }
}

const keyOf = ({ catalog, database }: Commit): string => JSON.stringify([catalog, database]);
