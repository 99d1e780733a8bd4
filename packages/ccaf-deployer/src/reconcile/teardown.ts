import { factsOf, HandlerError, listProblems, messageOf } from '../errors';
import { TimeUpError } from '../statements';
import { statementsOf } from './status';
import type { Target } from './target';
import { type WaitContext, waitUntilGone } from './wait';

/** What the handler tells of a teardown. */
export interface TeardownReport {
  readonly app: string;
  readonly outcome: 'deleted' | 'nothing to do';
  /** The statements that were deleted. */
  readonly statements: readonly string[];
}

/** A statement that is left, and why. */
interface Left {
  readonly statement: string;
  readonly error: unknown;
}

const count = ({ length }: readonly unknown[]): string => (length === 1 ? 'one statement' : `${length} statements`);

/** Some statements could not be deleted; the rest was. */
export class TeardownIncompleteError extends HandlerError {
  override readonly name = 'TeardownIncompleteError';
  readonly code = 'TEARDOWN_INCOMPLETE';

  constructor(app: string, left: readonly Left[], deleted: readonly string[]) {
    super(
      listProblems(
        `the teardown of '${app}' deleted ${count(deleted)} and left ${left.length === 1 ? 'one' : left.length}, which may go on writing. ` +
          'Correct the cause and tear down again:',
        left.map(({ statement, error }) => `'${statement}': ${messageOf(error)}`),
      ),
      { left: left.map(({ statement, error }) => ({ statement, ...factsOf(error) })), deleted },
    );
  }
}

/**
 * Deletes all statements of an app in a target; topics and their data stay. One that cannot be deleted keeps no other from
 * being deleted.
 *
 * @throws {TeardownIncompleteError} when statements are left, {TimeUpError} when that is for want of time alone
 */
export async function teardown(context: WaitContext, app: string, target: Target): Promise<TeardownReport> {
  const names = (await statementsOf(context.client, app, target)).map(({ name }) => name);
  const errors = new Map<string, unknown>();
  const attempt = (name: string, work: Promise<unknown>): Promise<unknown> =>
    work.catch((error: unknown) => errors.set(name, error));
  for (const [index, name] of names.entries()) await attempt(name, remove(context, name, names.length - index));
  const asked = names.filter((name) => !errors.has(name));
  await Promise.all(asked.map((name) => attempt(name, waitUntilGone(context, name))));
  if (errors.size > 0) throw failure(app, names, errors);
  return { app, outcome: names.length > 0 ? 'deleted' : 'nothing to do', statements: names };
}

/** Asks for a deletion, in an equal share of the time that is left for those to come and for the wait for all of them. */
function remove({ client, clock, deadline }: WaitContext, name: string, toCome: number): Promise<void> {
  const now = clock.now();
  return client.until(now + (deadline - now) / (toCome + 1)).delete(name);
}

function failure(app: string, names: readonly string[], errors: ReadonlyMap<string, unknown>): HandlerError {
  const deleted = names.filter((name) => !errors.has(name));
  const left = names
    .filter((name) => errors.has(name))
    .map((statement) => ({ statement, error: errors.get(statement) }));
  if (left.some(({ error }) => factsOf(error)['code'] !== 'DEADLINE_EXCEEDED')) {
    return new TeardownIncompleteError(app, left, deleted);
  }
  const quoted = left.map(({ statement }) => `'${statement}'`).join(', ');
  const facts = { left: left.map(({ statement }) => statement), deleted };
  return new TimeUpError(`the teardown of '${app}' still waited for ${quoted} to be deleted`, facts);
}
