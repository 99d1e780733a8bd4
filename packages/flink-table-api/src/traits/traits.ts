/** What is known of a relation besides its columns, from Flink's rules. */
export interface Traits {
  /** Whether rows are only added, or also changed and taken back. */
  readonly changes: 'append' | 'updating';
  /** The columns by which a changed row is known; `undefined` where there is none, or none is needed. */
  readonly upsertKey?: readonly string[];
  /** Whether it must remember rows that it has seen. */
  readonly isStateful: boolean;
  /** Columns that carry the watermark: windows, OVER and joins in time need one. */
  readonly timeAttributes: readonly string[];
  /** Columns that carry it to some operators, and not to others. */
  readonly maybeTimes?: readonly string[];
  /** The columns that bound its rows' windows, as long as they are selected. */
  readonly window?: WindowBounds;
  /** Whether Flink may take its rows for append: of SQL only its author knows, and of some first rows Flink errs. */
  readonly isMaybeAppend?: true;
  /** Why it is stateful, and why it is updating: a sentence each, and each once. */
  readonly reasons: readonly string[];
}

export interface WindowBounds {
  readonly start: string;
  readonly end: string;
  /** Which windows: of others the bounds are equal by chance. */
  readonly of: string;
  /** Of sessions, the columns by which they are told apart. */
  readonly keys?: readonly string[];
}

/** Of rows that are only added, each by itself. */
export const APPEND: Traits = { changes: 'append', isStateful: false, timeAttributes: [], reasons: [] };

/** The same traits without what is `undefined`. */
export function traitsWith(
  base: Traits,
  more: Omit<Partial<Traits>, 'upsertKey' | 'window'> & {
    readonly upsertKey?: readonly string[] | undefined;
    readonly window?: Traits['window'] | undefined;
  },
): Traits {
  const { upsertKey, window, ...rest } = { ...base, ...more };
  return { ...rest, ...(upsertKey && { upsertKey }), ...(window && { window }) };
}

/** A stateful relation: what was before it, and one reason more, unless it was there already. */
export const stateful = (base: Traits, reason: string): Traits =>
  traitsWith(base, {
    isStateful: true,
    reasons: base.reasons.includes(reason) ? base.reasons : [...base.reasons, reason],
  });

/** An updating relation, which keeps state; `undefined` where no key is known. */
export const updating = (base: Traits, reason: string, upsertKey?: readonly string[]): Traits =>
  traitsWith(stateful(base, reason), { changes: 'updating', upsertKey, timeAttributes: [], window: undefined });
