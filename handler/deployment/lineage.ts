import { type Target, writerName } from './target';
import type { World, Writer } from './world';

/** What names an app's statements. */
export interface Namespace {
  readonly app: string;
  readonly target: Target;
}

/** Phases in which a statement reads and writes rows, or may begin to at any moment. */
const ACTIVE = new Set<string>(['PENDING', 'RUNNING', 'DEGRADED', 'STOPPING', 'FAILING']);

export const isActive = ({ phase }: Writer): boolean => ACTIVE.has(phase);

/** The statement whose work this one continues: the one it was told of, or the one that its name was made from. */
export const predecessorOf = ({ app, target }: Namespace, { writers }: World, writer: Writer): Writer | undefined =>
  writers.find(({ name }) => name === writer.carriesOverFrom || writerName(app, target, name) === writer.name);

/** The statement that continues the work of this one. */
export const successorOf = (namespace: Namespace, world: World, writer: Writer): Writer | undefined =>
  world.writers.find((other) => predecessorOf(namespace, world, other) === writer);

/**
 * Whether a statement ever read on from where it was to start, so that the rows it wrote must not be written again.
 *
 * One that was stopped or failed has, where it is further than its predecessor. Where the server tells no offsets, one
 * that was stopped has not while its predecessor is not stopped, for which it waits.
 */
export function hasRun(namespace: Namespace, world: World, writer: Writer): boolean {
  const predecessor = predecessorOf(namespace, world, writer);
  const moved = Object.keys(writer.offsets).length > 0 && !(predecessor && sameOffsets(writer, predecessor));
  switch (writer.phase) {
    case 'PENDING':
    case 'FAILING':
    case 'FAILED':
      return moved;
    case 'STOPPING':
    case 'STOPPED':
      return moved || !(writer.carriesOverFrom && predecessor && predecessor.phase !== 'STOPPED');
    default:
      return true;
  }
}

const sameOffsets = (a: Writer, b: Writer): boolean => {
  const sorted = ({ offsets }: Writer): string => JSON.stringify(Object.entries(offsets).sort());
  return sorted(a) === sorted(b);
};

/**
 * The statements that hold the newest position, the one to go on from first.
 *
 * Normally there is one: the end of the chain. There are more where somebody started a second writer; one that is at
 * work comes before one that is not, then one that something waits for, then the youngest.
 */
export function headsOf(namespace: Namespace, world: World): Writer[] {
  const ran = world.writers.filter((writer) => isRoot(namespace, world, writer) || hasRun(namespace, world, writer));
  const continued = new Set(ran.map((writer) => predecessorOf(namespace, world, writer)?.name));
  const rank = (writer: Writer): number => (isActive(writer) ? 2 : 0) + (successorOf(namespace, world, writer) ? 1 : 0);
  return ran
    .filter(({ name }) => !continued.has(name))
    .sort((a, b) => rank(b) - rank(a) || (a.createdAt < b.createdAt ? 1 : -1));
}

/** A first statement that is on its way counts as a head before it ever ran: whatever follows must wait for it. */
const isRoot = (namespace: Namespace, world: World, writer: Writer): boolean =>
  isActive(writer) && !writer.carriesOverFrom && !predecessorOf(namespace, world, writer);

/** The longest that a Lambda runs, in milliseconds. */
const TRIAL_MS = 15 * 60 * 1000;

/**
 * Whether a statement that replaced another has yet to prove itself: the deploy that created it may still be running, or
 * may have been killed before it saw the statement run for long enough.
 */
export const isOnTrial = (namespace: Namespace, world: World, writer: Writer): boolean =>
  predecessorOf(namespace, world, writer) !== undefined &&
  (writer.createdAt === '' || world.observedAt - Date.parse(writer.createdAt) < TRIAL_MS);
