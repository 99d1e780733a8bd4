import { furthest, startOffsetsOf } from './positions';
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
 * One that was stopped or failed has, where it is further than it started: at its predecessor's offsets, or at those in
 * its SQL. Where the server tells no offsets, one that was stopped has not while its predecessor is not stopped, for
 * which it waits, nor where it was told to start at given ones, for those come from a server that tells offsets.
 */
export function hasRun(namespace: Namespace, world: World, writer: Writer): boolean {
  const predecessor = predecessorOf(namespace, world, writer);
  const startedAt = { ...predecessor?.offsets, ...startOffsetsOf(writer) };
  const moved = Object.entries(writer.offsets).some(
    ([topic, at]) => furthest([at]) !== furthest([startedAt[topic] ?? '']),
  );
  switch (writer.phase) {
    case 'PENDING':
    case 'FAILING':
    case 'FAILED':
      return moved;
    case 'STOPPING':
    case 'STOPPED':
      return moved || !(waits(writer, predecessor) || neverBegan(writer));
    default:
      return true;
  }
}

const waits = ({ carriesOverFrom }: Writer, predecessor: Writer | undefined): boolean =>
  carriesOverFrom !== undefined && predecessor !== undefined && predecessor.phase !== 'STOPPED';

/** Whether a statement was told at which offsets to start, and tells of none. */
const neverBegan = (writer: Writer): boolean => startsAtOffsets(writer) && Object.keys(writer.offsets).length === 0;

export const startsAtOffsets = (writer: Writer): boolean => Object.keys(startOffsetsOf(writer)).length > 0;

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

/**
 * A first statement that is on its way counts as a head before it ever ran: whatever follows must wait for it. Not so one
 * that was given offsets: it goes on with what another statement read, which is gone from sight.
 */
const isRoot = (namespace: Namespace, world: World, writer: Writer): boolean =>
  isActive(writer) && !writer.carriesOverFrom && !startsAtOffsets(writer) && !predecessorOf(namespace, world, writer);

/** The longest that a Lambda runs, in milliseconds. */
const TRIAL_MS = 15 * 60 * 1000;

/**
 * Whether a statement that replaced another has yet to prove itself: the deploy that created it may still be running, or
 * may have been killed before it saw the statement run for long enough.
 */
export const isOnTrial = (namespace: Namespace, world: World, writer: Writer): boolean =>
  predecessorOf(namespace, world, writer) !== undefined && isYoung(world, writer);

/** Whether the deploy that created a statement may still be running. */
export const isYoung = ({ observedAt }: World, { createdAt }: Writer): boolean =>
  createdAt === '' || observedAt - Date.parse(createdAt) < TRIAL_MS;
