import type { Desired } from './compile';
import { writerName } from './target';
import type { World, Writer } from './world';

/** One thing to do. */
export type Step =
  | { readonly kind: 'create-sink'; readonly sql: string }
  | { readonly kind: 'create'; readonly name: string; readonly sql: string }
  | { readonly kind: 'resume'; readonly name: string }
  | { readonly kind: 'delete'; readonly name: string; readonly because: string }
  | { readonly kind: 'wait-until-running'; readonly name: string };

/** Nothing is left to do: the app runs as it should, or it must not be touched. */
export type Verdict =
  | { readonly kind: 'running'; readonly writer: Writer }
  | { readonly kind: 'failed'; readonly writer: Writer }
  | { readonly kind: 'refused'; readonly writers: readonly Writer[] };

/**
 * Decides what to do next, from nothing but what should run and what is there.
 *
 * The same function serves a plan, which plays it through, and a deploy, which does what it says: killed at any point
 * and started again, it goes on from what it finds.
 *
 * @param attempted the statements that this deploy created or resumed: their failure is its failure
 */
export function decide(desired: Desired, world: World, attempted: ReadonlySet<string>): Step | Verdict {
  if (!world.sinkExists) return { kind: 'create-sink', sql: desired.createSink };
  const [writer, ...others] = world.writers;
  if (!writer) {
    const name = writerName(desired.app, desired.target, undefined);
    return { kind: 'create', name, sql: desired.insert };
  }
  if (others.length > 0 || writer.sql.trim() !== desired.insert) return { kind: 'refused', writers: world.writers };
  return continueWith(writer, attempted);
}

function continueWith(writer: Writer, attempted: ReadonlySet<string>): Step | Verdict {
  const { name, phase, hasRun } = writer;
  switch (phase) {
    case 'RUNNING':
    case 'DEGRADED':
      return { kind: 'running', writer };
    case 'STOPPED':
      return attempted.has(name) ? { kind: 'failed', writer } : { kind: 'resume', name };
    case 'FAILED':
      if (attempted.has(name)) return { kind: 'failed', writer };
      return hasRun ? { kind: 'resume', name } : { kind: 'delete', name, because: 'it failed before it ever ran' };
    default:
      return { kind: 'wait-until-running', name };
  }
}
