import type { DesiredState } from './desired-state';

/** Why a deploy does not begin, and what a person can say to it. */
export interface Refusal {
  readonly app: string;
  /** The rule of `docs/what-an-edit-does.md` that applies. */
  readonly rule: RefusalRule;
  /** What was found, what was expected and what to do. */
  readonly message: string;
  /** The lines of which each would answer it, for the event's `answers`. */
  readonly answers: readonly string[];
}

export type RefusalRule =
  | 'foreign-installation'
  | 'gap'
  | 'moved-name'
  | 'moved-source'
  | 'no-position'
  | 'sinks-apart'
  | 'state-lost'
  | 'stranger'
  | 'two-apps-one-sink';

/** The names of an app's sinks, as an answer writes them: the same in whatever order the app names them. */
export const sinksOf = ({ sinks }: Pick<DesiredState, 'sinks'>): string =>
  sinks
    .map(({ table }) => table)
    .sort()
    .join(',');

/** The same for a message: each in quotes. */
export const quotedSinks = (desired: Pick<DesiredState, 'sinks'>): string =>
  quoted(desired.sinks.map(({ table }) => table).sort());

export const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
