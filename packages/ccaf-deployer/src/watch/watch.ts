import { exceptionsOf, type ToldExceptions } from '../reconcile/exceptions';
import { inParallel } from '../reconcile/in-parallel';
import { StatementsApiError } from '../statements';
import { type AppJudgement, type Finding, finding } from './finding';
import { heal } from './heal';
import { type Judged, judgeProject } from './judge';
import { expectedApp, type Look, lookAt, poolsOf } from './look';
import type { Exceptions } from './phase-finding';
import { tell, tellEnds } from './tell';
import type { WatchContext, WatchRequest } from './watch-context';

/** What a check reports. */
export interface WatchReport {
  readonly project: string;
  /** The worst of the apps' judgements, and `ill` where something is wrong with the project. */
  readonly outcome: AppJudgement['judgement'];
  readonly apps: Readonly<Record<string, AppJudgement>>;
  /** What is wrong with the project, and not with an app. */
  readonly findings: readonly Finding[];
  /** The statements that the check resumed. */
  readonly resumed: readonly string[];
}

/** The longest that a check lasts, in milliseconds: the next one begins five minutes after it did. */
const CHECK_MS = 2 * 60 * 1000;
/** How many statements are asked for their exceptions at once. */
const AT_ONCE = 4;

/** Looks at how the apps are, and reports it: it runs no SQL, and creates and deletes nothing. */
export async function watch(given: WatchContext, request: WatchRequest): Promise<WatchReport> {
  const deadline = Math.min(given.deadline, given.clock.now() + CHECK_MS);
  const context = { ...given, deadline, client: given.client.until(deadline) };
  const { project, write, log, clock } = context;
  const checked = await check(context, request);
  const { judged, resumed, look } = checked;
  const functionName = project.installation.split('/').at(-1) ?? '';
  if (look) tellEnds(log, look);
  if (look?.unknown !== undefined) log.error(look.unknown);
  tell({ log, write, functionName, at: clock.now(), isCheck: look?.unknown === undefined }, judged, checked.flow);
  return { project: project.name, outcome: outcomeOf(judged), ...judged, resumed };
}

async function check(context: WatchContext, { resumeFailed, cfuMinutesADay }: WatchRequest) {
  const apps = context.apps.map(expectedApp);
  const lookAgain = async (): Promise<Look> => {
    const listed = await context.client.list();
    return lookAt({ ...context, apps, now: context.client.serverNow }, listed);
  };
  const look = await lookAgain().catch((error: unknown) => unauthorized(error));
  if ('why' in look) return { judged: untold(context, look), resumed: [], look: undefined, flow: undefined };
  const flow = await context.readFlow?.({ pools: poolsOf(look), wantsDay: cfuMinutesADay !== undefined });
  if (flow && flow.notes.length > 0) context.log.info('not measured', { notes: flow.notes });
  const first = judgeProject(apps, look, { exceptions: new Map(), flow }, cfuMinutesADay);
  const exceptions = await exceptionsOfIll(context, first);
  const judged = exceptions.size === 0 ? first : judgeProject(apps, look, { exceptions, flow }, cfuMinutesADay);
  const healed = resumeFailed ? await heal(context, look, { judged, exceptions }, lookAgain) : { judged, resumed: [] };
  return { ...healed, look, flow };
}

const REFUSED: readonly number[] = [401, 403];

/** The finding that a refused listing is; anything else that keeps a check from its end is told by silence. */
function unauthorized(error: unknown): Finding {
  if (!(error instanceof StatementsApiError && REFUSED.includes(error.status))) throw error;
  return finding('unauthorized', { urgency: 'now', why: error.message });
}

function untold({ apps }: WatchContext, refused: Finding): Judged {
  const unknown: AppJudgement = { judgement: 'unknown', why: 'the statements could not be listed', findings: [] };
  return { apps: Object.fromEntries(apps.map(({ name }) => [name, unknown])), findings: [refused] };
}

/** Asks for the exceptions of what fails or is degraded. */
async function exceptionsOfIll(context: WatchContext, { apps }: Judged): Promise<Exceptions> {
  const asked = Object.values(apps).flatMap(({ findings }) =>
    findings.flatMap(({ condition, statement = [] }) => (ASKED.includes(condition) ? statement : [])),
  );
  const told = new Map<string, ToldExceptions>();
  await inParallel(AT_ONCE, asked, async (name) => {
    told.set(name, await exceptionsOf(context, name));
  });
  return told;
}

const ASKED: readonly string[] = ['failed', 'degraded', 'stuck'];

function outcomeOf({ apps, findings }: Judged): AppJudgement['judgement'] {
  const all = Object.values(apps).map(({ judgement }) => judgement);
  if (findings.length > 0 || all.includes('ill')) return 'ill';
  return all.includes('unknown') ? 'unknown' : 'well';
}
