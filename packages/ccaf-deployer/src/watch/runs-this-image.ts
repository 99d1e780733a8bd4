import { type App, sinkTables } from 'flink-table-api';
import { compile } from '../reconcile/compile';
import { matchesSpec } from '../reconcile/desired-state';
import type { InTargetContext } from '../reconcile/in-target';
import type { Places } from '../reconcile/place';
import { readTables } from '../reconcile/read-tables';
import type { UnreadableBySource } from '../reconcile/unreadable-rows';
import { headsOf } from './heads';
import { expectedApp, type Look } from './look';

/** Whether what was deployed last is the SQL of the image. */
export type RunsThisImage = 'yes' | 'no' | 'unknown';

/** An app of the image, as it compiles now. */
export interface InImage {
  readonly runs: RunsThisImage;
  /** What becomes of rows that cannot be read. @default - the catalog did not tell, or the app does not compile */
  readonly unreadable?: UnreadableBySource;
}

export interface ImageContext extends InTargetContext {
  readonly apps: readonly App[];
  readonly places: () => Places;
  readonly statementLimit: number;
}

/** How long the catalog may take to answer, and how long to clear up after it, in milliseconds: nothing else waits for either. */
const PATIENCE_MS = 20_000;
const CLEANUP_MS = 6_000;

/** Compares each app of the image, as it compiles now, with what was deployed; one that does not compile is unknown. */
export async function runsThisImage(context: ImageContext, look: Look): Promise<ReadonlyMap<string, InImage>> {
  const heads = new Map(context.apps.map((app) => [app.name, headsOf(expectedApp(app), look)]));
  if ([...heads.values()].every((found) => found.length === 0)) return answers(context.apps, () => ({ runs: 'no' }));
  try {
    const deadline = Math.min(context.deadline, context.clock.now() + PATIENCE_MS);
    const compiledOf = await compiler({ ...context, deadline, client: context.client.until(deadline + CLEANUP_MS) });
    return answers(context.apps, (app) => {
      const compiled = compiledOf(app);
      const found = heads.get(app.name) ?? [];
      if (compiled === undefined) return { runs: found.length === 0 ? 'no' : 'unknown' };
      const { desired, unreadable } = compiled;
      const ids = new Map(desired.sinks.map(({ table, id }) => [table, id]));
      const isSame = found.every(({ seen: { managed } }) =>
        matchesSpec(desired, {
          ...managed,
          writes: new Set([...managed.writes].map((table) => ids.get(table) ?? '')),
        }),
      );
      return { runs: found.length > 0 && isSame ? 'yes' : 'no', unreadable };
    });
  } catch {
    return answers(context.apps, () => ({ runs: 'unknown' }));
  }
}

const answers = (apps: readonly App[], answer: (app: App) => InImage): ReadonlyMap<string, InImage> =>
  new Map(apps.map((app) => [app.name, answer(app)]));

/** Asks the catalog once, and gives what compiles an app by what it says. */
async function compiler(context: ImageContext) {
  const { apps } = context;
  const metadata = await readTables(context, apps);
  const { ids } = metadata;
  if (ids === undefined) throw new Error('the target is not there');
  const places = context.places();
  const sinks = new Set(apps.flatMap(sinkTables));
  return (app: App) => {
    try {
      return compile(app, { ...context, ids, metadata, places, sinks });
    } catch {
      return undefined;
    }
  };
}
