import type { Namespace } from './lineage';
import { withoutStartOffsets } from './start-offsets';
import type { Target } from './target';
import type { Writer } from './world';

/** One statement of an app: an INSERT from some of its sources, each of which is in one part only. */
export interface Part {
  /** Counted from 1. */
  readonly number: number;
  readonly insert: string;
  /** The topics that it reads. */
  readonly sources: readonly string[];
}

/** What should run. */
export interface Goal {
  readonly app: string;
  readonly target: Target;
  readonly createSink: string;
  /** All together are the app; one that fits into one statement has one. */
  readonly parts: readonly Part[];
  /** Whether this is what ran before a failure: then statements beside it are stopped, but keep how far they have read. */
  readonly isWayBack: boolean;
}

export const namespaceOf = ({ app, target }: Goal, part: number): Namespace => ({ app, target, part });

/** Whether a statement does what a part should do, wherever it started. */
export const isAsWanted = ({ insert }: Part, { sql }: Writer): boolean => withoutStartOffsets(sql) === insert;

/** Whether a statement is one of those that should run. */
export const isWanted = ({ parts }: Goal, writer: Writer): boolean =>
  parts.some((part) => part.number === writer.part && isAsWanted(part, writer));
