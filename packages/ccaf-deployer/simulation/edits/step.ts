import type { Simulation } from '../simulation';

/** A step of a sequence: what is done, and numbers that choose how. Any numbers do. */
export type Step = readonly [kind: string, ...choices: number[]];

/** Something that somebody does. */
export interface StepKind {
  /** How often it is drawn, among the others. */
  readonly weight: number;
  /** For each choice, below which number it is drawn. */
  readonly limits: readonly number[];
  readonly act: (simulation: Simulation, ...choices: number[]) => void | Promise<void>;
}

export type StepKinds = Readonly<Record<string, StepKind>>;

/** One of these, by any number; nothing where there is none. */
export const chosen = <Item>(items: readonly Item[], choice = 0): Item | undefined => items[choice % items.length];
