import { factsOf, messageOf } from '../errors';
import { changeAsJudged } from '../reconcile/as-judged';
import type { AppJudgement } from './finding';
import type { Judged } from './judge';
import { expectedApp, type Look } from './look';
import type { Exceptions } from './phase-finding';
import { resumable } from './resumable';
import type { WatchContext } from './watch-context';

/** What healing came to. */
export interface Healed {
  readonly judged: Judged;
  /** The statements that were told to go on. */
  readonly resumed: readonly string[];
}

/**
 * Tells statements to go on that failed once, each once.
 *
 * @param lookAgain what runs now: between the two looks, somebody may have begun to do something about it
 */
export async function heal(
  context: WatchContext,
  look: Look,
  { judged, exceptions }: { readonly judged: Judged; readonly exceptions: Exceptions },
  lookAgain: () => Promise<Look>,
): Promise<Healed> {
  const { log } = context;
  const failed = context.apps.map(expectedApp).filter(({ name }) => judged.apps[name]?.phase === 'FAILED');
  const may = failed.filter((app) => {
    const answer = resumable(app, look, exceptions);
    if ('because' in answer) log.info('not resumed', { app: app.name, because: answer.because });
    return 'statement' in answer;
  });
  if (may.length === 0) return { judged, resumed: [] };
  const again = await lookAgain().catch((error: unknown) => {
    log.error(
      `nothing is resumed, because the statements could not be listed again: ${messageOf(error)}`,
      factsOf(error),
    );
  });
  if (again === undefined) return { judged, resumed: [] };
  const apps: [string, AppJudgement][] = [];
  for (const app of may) {
    const answer = resumable(app, again, exceptions);
    if ('because' in answer) continue;
    const { statement } = answer;
    try {
      const read = await context.client.getDeleted(statement.name);
      if (read === undefined || read.stopped) continue;
      const { isDone } = await changeAsJudged(context.client, again.positions.observed, statement.name, false, read);
      if (!isDone) continue;
    } catch (error) {
      log.error(`statement '${statement.name}' could not be resumed: ${messageOf(error)}`, factsOf(error));
      continue;
    }
    const why = `statement '${statement.name}' failed once, and was resumed: ${judged.apps[app.name]?.why}`;
    log.info('resumed', { app: app.name, statement: statement.name, why, offsets: statement.latestOffsets });
    apps.push([app.name, { judgement: 'unknown', statement: statement.name, phase: 'PENDING', why, findings: [] }]);
  }
  return {
    judged: { ...judged, apps: { ...judged.apps, ...Object.fromEntries(apps) } },
    resumed: apps.flatMap(([, { statement = [] }]) => statement),
  };
}
