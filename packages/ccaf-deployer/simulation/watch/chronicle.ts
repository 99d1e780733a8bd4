import type { Declared } from '../edits/project';
import type { Simulation } from '../simulation';
import { healthOf, type Illness } from './illness';
import { isMeasured, MINUTE_MS, WAITS } from './waits';

/** How long an app was as it was. */
export interface Spell {
  /** Nothing where it was well. */
  readonly illness: Illness | undefined;
  readonly from: number;
  /** When its statement became so, which may have been another app's then. */
  readonly begunAt: number;
  /** Since when it was ill, in whatever way. */
  readonly illSince: number;
  to: number;
}

interface Record {
  readonly app: Declared;
  readonly spells: Spell[];
  /** When a deploy may have been under way for the last time. */
  asideUntil: number;
  /** The same, as young statements show. */
  youngUntil: number;
}

const NEW: Pick<Record, 'spells' | 'youngUntil'> = { spells: [], youngUntil: 0 };
/** Between two looks at the world. */
const LOOK_MS = 2_000;
/** What was made by a deploy that may still be running is younger. */
const ASIDE_MS = 15 * MINUTE_MS;
/** How far the times of a check and of the world may lie apart. */
const SLACK_MS = 5_000;
/** For how long metrics tell of what is over. */
const METRICS_LATE_MS = 7 * MINUTE_MS;
const LASTING_MS = 10 * MINUTE_MS;

/** Writes down how the apps of the function's image are, by the world alone: no judgement of the watch's own is in it. */
export class Chronicle {
  #records = new Map<string, Record>();
  #next = 0;

  constructor(private readonly simulation: Simulation) {
    simulation.world.watchers.push(() => {
      if (simulation.world.now < this.#next) return;
      this.#next = simulation.world.now + LOOK_MS;
      this.look();
    });
  }

  /** The function has another image. An app that is to write another sink is another one. */
  expect(apps: readonly Declared[]): void {
    const known = this.#records;
    const now = this.simulation.world.now;
    this.#records = new Map(
      apps.map((app) => {
        const before = known.get(app.name);
        if (before?.app.sink === app.sink) return [app.name, { ...before, app }];
        // Renamed, it is the same rows, and other alarms.
        const { spells, youngUntil } = [...known.values()].find((one) => one.app.sink === app.sink) ?? NEW;
        return [app.name, { app, spells: [...spells], asideUntil: now, youngUntil }];
      }),
    );
    this.look();
  }

  /** A deploy has come to its end: whatever it made meanwhile may have been seen by a check. */
  deployed(): void {
    for (const record of this.#records.values()) record.asideUntil = this.simulation.world.now;
  }

  look(): void {
    const { now } = this.simulation.world;
    for (const record of this.#records.values()) {
      const { illness, endedAt = now } = healthOf(this.simulation, record.app);
      const last = record.spells.at(-1);
      if (last) last.to = now;
      if (last === undefined || last.illness !== illness) {
        const illSince = last?.illness !== undefined ? last.illSince : now;
        record.spells.push({ illness, from: now, begunAt: Math.min(now, endedAt), illSince, to: now });
      }
      if (!this.#isAside(record.app)) continue;
      record.asideUntil = now;
      record.youngUntil = now;
    }
  }

  /** How an app is, and since when a check could have seen that. */
  of(name: string): { readonly spell: Spell; readonly before: Spell | undefined; readonly seenSince: number } {
    const record = this.#records.get(name);
    const spell = record?.spells.at(-1);
    if (!record || !spell) throw new Error(`there is no app '${name}'`);
    return { spell, before: record.spells.at(-2), seenSince: Math.max(spell.from, record.asideUntil) };
  }

  /** Whether somebody may be called for an app by a check that lasted from then to then. */
  isIll(name: string, from: number, to: number): boolean {
    const { spells = [], youngUntil = 0 } = this.#records.get(name) ?? {};
    // A deploy tells of itself.
    if (youngUntil > to + LOOK_MS) return false;
    return spells.some(({ illness, illSince, ...spell }) => {
      if (illness === undefined) return false;
      const end = spell.to + SLACK_MS + (isMeasured(illness) ? METRICS_LATE_MS : 0);
      if (spell.from - SLACK_MS > to || end < from) return false;
      const lasted = Math.min(spell.to, to) + SLACK_MS;
      return lasted - spell.begunAt >= WAITS[illness] * MINUTE_MS || lasted - illSince >= LASTING_MS;
    });
  }

  #isAside({ sink }: Declared): boolean {
    const { world } = this.simulation;
    const own = this.simulation.ours().filter(({ job, phase }) => job?.sink.name === sink && phase !== 'DELETING');
    const all = [...world.statements.values()].filter(({ labels }) => labels['user.confluent.io/parcels'] === 'true');
    return (own.length > 0 ? own : all).some(({ createdAt }) => world.now - createdAt < ASIDE_MS);
  }
}
