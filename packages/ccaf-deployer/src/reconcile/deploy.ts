import { type App, sinkTables } from 'flink-table-api';
import { checkChanges, checkQueries } from './check-sql';
import type { Compiled } from './compile';
import { compileApps } from './compile-apps';
import { type AppFailure, DeployFailedError, DeployRefusedError } from './deploy-errors';
import { finish } from './finish';
import type { Project, Target } from './identity';
import { inParallel } from './in-parallel';
import { judge, lapsed, type Plans, requireNames } from './judge';
import { logTargetWarnings } from './log-targets';
import { observe } from './observe';
import type { ObservedState } from './observed-state';
import type { Places } from './place';
import type { ReconcileContext } from './pursue';
import { type Reconciled, reconcile } from './reconcile';
import { type AppReport, appReport, type DeployReport, deployReport, withServer } from './report';
import { serverView } from './server-view';
import type { Owner } from './situation';
import { undeclaredIn } from './tidy';

/** What an action of the handler works with. */
export interface ActionContext extends Omit<ReconcileContext, 'owner' | 'soakMs' | 'observeAgain'> {
  readonly project: Project;
  readonly apps: readonly App[];
  readonly target: Target;
  /** Where the statements of each app run, and as whom. */
  readonly places: () => Places;
}

/** What there is to act on: what should run, what does, and what would be done about it. */
interface Looked {
  readonly compiled: readonly Compiled[];
  readonly state: ObservedState;
  readonly owner: Owner;
  readonly plans: Plans;
  readonly warnings: readonly string[];
}

/** How many apps are deployed at once. */
const AT_ONCE = 4;
/** What an app's deploy takes at least, in milliseconds: with less, it is left to the next deploy. */
const LEAST_MS = 10_000;

/** Makes all apps run as they should: one that fails does not keep the others from being deployed. */
export async function deploy(context: ActionContext): Promise<DeployReport> {
  const looked = await look(context);
  const { compiled, state, owner, plans, warnings } = looked;
  for (const app of compiled)
    await checkQueries({ ...context, ...inPlaceOf(context, app), owner }, app, plans.get(app.desired.app)?.steps ?? []);
  const done = new Map<string, Reconciled>();
  const failures: AppFailure[] = [];
  const notReached: string[] = [];
  // What only waits, for resources for instance, must not keep the others from being begun.
  const waits = ({ desired }: Compiled): number =>
    plans.get(desired.app)?.steps[0]?.kind === 'wait-until-running' ? 1 : 0;
  const inOrder = [...compiled].sort((one, other) => waits(one) - waits(other));
  await inParallel(AT_ONCE, inOrder, async (one) => {
    const { app, desired } = one;
    if (compiled.length > 1 && context.deadline - context.clock.now() < LEAST_MS) {
      notReached.push(app.name);
      return;
    }
    try {
      const soakMs = app.soakSeconds * 1000;
      let looks = 0;
      const observeAgain = async () => {
        looks += 1;
        const requestId = `${context.requestId} ${app.name} ${looks}`;
        return (await observe({ ...context, requestId, adopted: adoptedIn(state) })).state;
      };
      done.set(
        app.name,
        await reconcile({ ...context, ...inPlaceOf(context, one), owner, soakMs, observeAgain }, desired, state),
      );
    } catch (error) {
      failures.push({ app: app.name, error });
    }
  });
  if (compiled.length === 1 && failures[0]) throw failures[0].error;
  if (failures.length + notReached.length > 0) throw new DeployFailedError(failures, notReached, [...done.keys()]);
  const { retired, steps, ...left } = await finish(context, compiled, state, done);
  const apps = compiled.flatMap((app): [string, AppReport][] => {
    const result = done.get(app.app.name);
    const own = steps.filter(({ app: name }) => name === app.app.name).map(({ step }) => step);
    return result ? [[app.app.name, appReport(app, result.steps, result.statement, own)]] : [];
  });
  return deployReport(context.project.name, Object.fromEntries(apps), {
    warnings: [...warnings, ...left.warnings],
    retired,
  });
}

/** Tells what a deploy would do, and has the server check the SQL; nothing is stored. */
export async function planDeploy(context: ActionContext): Promise<DeployReport> {
  const { compiled, state, owner, plans, warnings } = await look(context);
  const untold = await logTargetWarnings(context, compiled);
  const apps: [string, AppReport][] = [];
  for (const app of compiled) {
    const planned = plans.get(app.desired.app);
    if (!planned || planned.verdict.kind === 'refused') continue;
    const asking = { ...context, ...inPlaceOf(context, app), owner };
    const server = await serverView(asking, app, state, planned.steps);
    await checkChanges(asking, app, state, planned.steps);
    const told = { ...app, warnings: [...app.warnings, ...(untold.get(app.app.name) ?? [])] };
    apps.push([app.app.name, withServer(appReport(told, planned.steps, planned.verdict.statement), server)]);
  }
  const desired = compiled.map((one) => one.desired);
  const retired = undeclaredIn(desired, state).map(
    ({ name }) => `statement '${name}' would be stopped and kept, because no app writes its sink any more`,
  );
  return deployReport(context.project.name, Object.fromEntries(apps), { warnings, retired });
}

const inPlaceOf = ({ client }: ActionContext, { desired }: Compiled): Pick<ActionContext, 'client'> => ({
  client: client.in(desired),
});

/** A refusal is believed once a second look says the same: another deploy may be about to end what it speaks of. */
async function look(context: ActionContext): Promise<Looked> {
  try {
    return await lookOnce(context);
  } catch (error) {
    if (!(error instanceof DeployRefusedError && error.mayPass)) throw error;
    return lookOnce({ ...context, requestId: `${context.requestId} once more` });
  }
}

async function lookOnce(context: ActionContext): Promise<Looked> {
  requireNames(context.apps);
  const places = context.places();
  const { apps, project, target, log, answers, statementLimit } = context;
  const { metadata, ids, state } = await observe(context);
  const owner = { project, ids };
  const tables = new Set(apps.flatMap(sinkTables));
  const compiled = compileApps(apps, { ...context, ids, metadata, places, sinks: tables });
  const { sinks, statements, strangers, ddl } = state;
  log.info('observed', {
    sinks: sinks.size,
    statements: statements.map(({ name, phase }) => `${name} ${phase}`),
    strangers: strangers.map(({ name, phase }) => `${name} ${phase}`),
    ddl: ddl.map(({ name }) => name),
  });
  const desired = compiled.map((one) => one.desired);
  const plans = judge({ owner, target, apps: desired, observed: state, answers, statementLimit });
  return { compiled, state, owner, plans, warnings: lapsed(answers, plans, adoptedIn(state)) };
}

const adoptedIn = ({ statements }: ObservedState): ReadonlySet<string> =>
  new Set(statements.filter(({ isOurs }) => !isOurs).map(({ name }) => name));
