import { factsOf, HandlerError, listProblems, messageOf } from '../errors';
import { type Statement, TimeUpError } from '../statements';
import { hasStopped } from './apply';
import { type InTarget, type InTargetContext, statementsIn } from './in-target';
import { keptUntil } from './kept';
import { INITIAL_OFFSET_FROM } from './observed-state';
import { isAtRest } from './phases';
import { waitUntil, waitUntilGone } from './wait';

/** A statement that a teardown has ended. */
export interface EndedStatement {
  readonly name: string;
  readonly phase: string;
  /** How far it has read, by topic. */
  readonly latest_offsets: Readonly<Record<string, string>>;
  /** The day on which the server deletes it, and with it its position; `null` where it is gone, or that is not told. */
  readonly kept_until: string | null;
}

/** What the handler tells of a teardown. */
export interface TeardownReport {
  readonly project: string;
  readonly outcome: 'stopped' | 'deleted' | 'nothing to do';
  readonly statements: readonly EndedStatement[];
}

/** A statement that is left, and why. */
interface Left {
  readonly statement: string;
  readonly error: unknown;
}

/** Some statements could not be ended; the rest was. */
export class TeardownIncompleteError extends HandlerError {
  override readonly name = 'TeardownIncompleteError';
  readonly code = 'TEARDOWN_INCOMPLETE';

  constructor(project: string, left: readonly Left[], ended: readonly string[]) {
    super(
      listProblems(
        `the teardown of '${project}' ended ${ended.length} of ${ended.length + left.length} statements; the ` +
          'others may go on writing. Correct the cause and tear down again:',
        left.map(({ statement, error }) => `'${statement}': ${messageOf(error)}`),
      ),
      { left: left.map(({ statement, error }) => ({ statement, ...factsOf(error) })), ended },
    );
  }
}

/** How often what still comes up is ended, before that is called a failure: a deploy that goes on makes new ones. */
const ROUNDS = 5;

/**
 * Stops all statements of a project in a target, and keeps them: a later deploy goes on from where they are. One that
 * cannot be stopped keeps no other from being stopped.
 *
 * @throws {TeardownIncompleteError} when statements are left, {TimeUpError} when that is for want of time alone
 */
export async function teardown(context: InTargetContext): Promise<TeardownReport> {
  const ended = new Map<string, EndedStatement>();
  for (let round = 0; ; round += 1) {
    const active = waitersFirst(await statementsIn(context)).filter((statement) => !isAtRest(statement));
    if (active.length === 0) break;
    await each(context, active, ended, round === ROUNDS, async (within, statement) => {
      const { name, phase, createdAt } = statement;
      if (phase === 'DELETING') {
        await waitUntilGone(within, name, createdAt);
        return goneAs(name);
      }
      if (phase !== 'FAILING') await within.client.stop(name);
      const found = await waitUntil(within, name, (now) => !now || hasStopped(now), 'STOPPED');
      return found ? toldOf(found) : goneAs(name);
    });
  }
  return reportOf(context, ended, 'stopped');
}

/**
 * Deletes all statements of a project in a target, those that created its sinks included; topics and their data stay. What
 * they have read is forgotten: a later deploy has to be told where to begin.
 *
 * @throws as {@link teardown}
 */
export async function forget(context: InTargetContext): Promise<TeardownReport> {
  const stopped = await teardown(context);
  const ended = new Map(stopped.statements.map((statement) => [statement.name, statement] as const));
  for (let round = 0; ; round += 1) {
    const found = await statementsIn(context);
    const all = inOrderOfDeletion(found);
    if (all.length === 0) break;
    await each(context, all, ended, round === ROUNDS, async (within, statement) => {
      const { name, latestOffsets, createdAt } = statement;
      await within.client.delete(name);
      await waitUntilGone(within, name, createdAt);
      return { ...goneAs(name), latest_offsets: latestOffsets };
    });
  }
  return reportOf(context, ended, 'deleted');
}

/**
 * Wherever a deletion is cut off, what is left is true: what created a sink says, as long as it is there, that nothing has
 * written it yet; and of the others the youngest is the one to go on from.
 */
function inOrderOfDeletion({ ddl, statements }: InTarget): Statement[] {
  const oldestFirst = statements
    .map(({ statement }) => statement)
    .sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
  return [...ddl, ...oldestFirst];
}

const reportOf = (
  { project }: InTargetContext,
  ended: ReadonlyMap<string, EndedStatement>,
  outcome: 'stopped' | 'deleted',
): TeardownReport => ({
  project: project.name,
  outcome: ended.size > 0 ? outcome : 'nothing to do',
  statements: [...ended.values()],
});

/** What waits for another one begins when that stops: it goes first. */
function waitersFirst({ statements }: InTarget): Statement[] {
  const waits = ({ phase, properties }: Statement): number =>
    phase === 'PENDING' && properties[INITIAL_OFFSET_FROM] !== undefined ? 0 : 1;
  return statements.map(({ statement }) => statement).sort((a, b) => waits(a) - waits(b));
}

const toldOf = (statement: Statement): EndedStatement => ({
  name: statement.name,
  phase: statement.phase,
  latest_offsets: statement.latestOffsets,
  kept_until: keptUntil(statement) ?? null,
});

const goneAs = (name: string): EndedStatement => ({ name, phase: 'DELETED', latest_offsets: {}, kept_until: null });

/** Does the same to each, in an equal share of the time that is left; then fails if any is left. */
async function each(
  context: InTargetContext,
  statements: readonly Statement[],
  ended: Map<string, EndedStatement>,
  isLast: boolean,
  end: (within: InTargetContext, statement: Statement) => Promise<EndedStatement>,
): Promise<void> {
  const { clock, deadline, project } = context;
  const left: Left[] = [];
  for (const [index, statement] of statements.entries()) {
    const now = clock.now();
    const until = now + (deadline - now) / (statements.length - index);
    try {
      if (isLast)
        throw new TimeUpError(
          `'${statement.name}' was started again and again during the teardown of '${project.name}'`,
        );
      ended.set(
        statement.name,
        await end({ ...context, client: context.client.until(until), deadline: until }, statement),
      );
    } catch (error) {
      left.push({ statement: statement.name, error });
    }
  }
  if (left.length > 0) throw failure(project.name, left, [...ended.keys()]);
}

function failure(project: string, left: readonly Left[], ended: readonly string[]): HandlerError {
  if (left.some(({ error }) => factsOf(error)['code'] !== 'DEADLINE_EXCEEDED')) {
    return new TeardownIncompleteError(project, left, ended);
  }
  const quoted = left.map(({ statement }) => `'${statement}'`).join(', ');
  const facts = { left: left.map(({ statement }) => statement), ended };
  return new TimeUpError(`the teardown of '${project}' still waited for ${quoted} to end`, facts);
}
