import type { SinkId } from './identity';
import type { ManagedStatement } from './observed-state';
import type { Offsets } from './offsets';
import type { Refusal } from './refusal';

/** One thing to do. */
export type Step =
  | { readonly kind: 'create-sink'; readonly sink: SinkId; readonly sql: string }
  | { readonly kind: 'alter-sink'; readonly sink: SinkId; readonly sql: string }
  | CreateStep
  | {
      readonly kind: 'stop';
      readonly name: string;
      readonly because: string;
      /** Whether it is to go on elsewhere, or as somebody else. */
      readonly isMove?: true;
    }
  | {
      readonly kind: 'resume';
      readonly name: string;
      readonly because: string;
      /** What becomes of the rows. */
      readonly promise: string;
    }
  | {
      readonly kind: 'delete';
      readonly name: string;
      readonly because: string;
      /** Statements that this rests on: where one of them is not as it was, it is judged again. */
      readonly restsOn?: readonly string[];
    }
  | { readonly kind: 'wait-until-stopped'; readonly name: string }
  | { readonly kind: 'wait-until-gone'; readonly name: string }
  | { readonly kind: 'wait-until-running'; readonly name: string }
  /** Gives somebody else's deploy the time to get through. */
  | { readonly kind: 'wait-for-other-deploy'; readonly name: string }
  | { readonly kind: 'wait-until-stable'; readonly name: string };

export interface CreateStep {
  readonly kind: 'create';
  readonly name: string;
  readonly sql: string;
  readonly initialOffsetFrom?: string;
  /** Where the SQL starts to read. */
  readonly specificOffsets?: Offsets;
  /** The topics that it reads from a declared start. */
  readonly anew?: readonly string[];
  /** Statements that this rests on: where one of them is not as it was, it is judged again. */
  readonly restsOn: readonly string[];
  /** The answer that it follows, as its line. */
  readonly answer?: string;
  /** What happens to the position, as the rest of a sentence. */
  readonly because: string;
}

/** Nothing is left to do: the app runs as it should, cannot be made to, or is not to any more. */
export type Verdict =
  | { readonly kind: 'running'; readonly statement: ManagedStatement }
  /** `answers` are the lines that would begin anew. */
  | { readonly kind: 'failed'; readonly statement: ManagedStatement; readonly answers: readonly string[] }
  | { readonly kind: 'superseded'; readonly statement: ManagedStatement }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const isVerdict = (next: Step | Verdict): next is Verdict =>
  next.kind === 'running' || next.kind === 'failed' || next.kind === 'superseded' || next.kind === 'refused';
