import type { Kind } from './compare';

/** Which differences an entry covers: all that is given must match. */
export interface Where {
  readonly group?: RegExp;
  readonly table?: RegExp;
  readonly expression?: RegExp;
  /** The types of the columns that the expression reads, joined by commas. */
  readonly types?: RegExp;
  /** The values of these columns, joined by commas; NULL is `NULL`. */
  readonly values?: RegExp;
  /** What Flink gives: a value, `NULL`, or `✗` and the reason. */
  readonly flink?: RegExp;
  /** What the emulator gives, in the same way. */
  readonly local?: RegExp;
  /** A difference of types, not of values. */
  readonly isOfTypes?: true;
}

/** One cause of differences that is left as it is. */
export interface Accepted {
  readonly cause: string;
  /** Never A: where Flink fails or gives NULL, the emulator does not go on. */
  readonly kind: Exclude<Kind, 'A'>;
  readonly reason: string;
  readonly where: Where;
  /** How many evaluations differ for this cause: no more, and no fewer. */
  readonly evaluations: number;
}

export const ACCEPTED: readonly Accepted[] = [];
