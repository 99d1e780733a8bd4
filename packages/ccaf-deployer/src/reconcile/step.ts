import type { ManagedStatement } from './observed-state';
import type { Offsets } from './offsets';

/** One thing to do. */
export type Step =
  | { readonly kind: 'create-sink'; readonly sql: string }
  | { readonly kind: 'alter-sink'; readonly sql: string }
  | {
      readonly kind: 'create';
      readonly name: string;
      readonly sql: string;
      readonly initialOffsetFrom?: string;
      /** Where the SQL starts to read. */
      readonly specificOffsets?: Offsets;
    }
  | { readonly kind: 'stop'; readonly name: string; readonly because: string }
  | { readonly kind: 'resume'; readonly name: string }
  | { readonly kind: 'delete'; readonly name: string; readonly because: string }
  /** Deletes a next statement that never ran; not where the previous one has stopped meanwhile, for then it may run. */
  | { readonly kind: 'abort'; readonly name: string; readonly previous: string; readonly because: string }
  | { readonly kind: 'wait-until-stopped'; readonly name: string }
  | { readonly kind: 'wait-until-running'; readonly name: string }
  /** Gives somebody else's deploy the time to get through. */
  | { readonly kind: 'wait-for-other-deploy'; readonly name: string }
  | { readonly kind: 'wait-until-stable'; readonly name: string };

/** Nothing is left to do: the app runs as it should, cannot be made to, or is not to any more. */
export type Verdict =
  | { readonly kind: 'running'; readonly statement: ManagedStatement }
  | { readonly kind: 'failed'; readonly statement: ManagedStatement }
  | { readonly kind: 'superseded'; readonly statement: ManagedStatement };

export const isVerdict = (next: Step | Verdict): next is Verdict =>
  next.kind === 'running' || next.kind === 'failed' || next.kind === 'superseded';
