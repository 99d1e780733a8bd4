import { exceptionsOf, type ToldExceptions } from '../reconcile/exceptions';
import { targetIdOfEvent } from '../reconcile/in-target';
import { keptUntil } from '../reconcile/kept';
import type { UnreadableBySource } from '../reconcile/unreadable-rows';
import type { Statement, StatementException } from '../statements';
import { type AppFlow, appFlow } from './app-flow';
import type { AppJudgement, Finding } from './finding';
import { judgeProject } from './judge';
import { expectedApp, type Look, lookAt, poolsOf, type Seen } from './look';
import { type ImageContext, type RunsThisImage, runsThisImage } from './runs-this-image';
import type { WatchContext } from './watch-context';

/** What the server warns of. */
export interface WarningStatus {
  readonly severity: string;
  readonly reason: string;
  readonly message: string;
  readonly created_at: string;
}

/** How a statement of the project is. */
export interface StatementStatus {
  readonly name: string;
  readonly phase: string;
  readonly detail: string;
  /** What the server warns of; one without a severity tells what could not be asked. */
  readonly warnings: readonly WarningStatus[];
  readonly scaling_state: string;
  readonly latest_offsets: Readonly<Record<string, string>>;
  readonly exceptions: readonly StatementException[];
  readonly state_limit: string;
  readonly network_kind: string;
  readonly compute_pool: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly ended_at: string;
  /** The day on which it is deleted, with how far it has read. @default - it has not ended */
  readonly kept_until?: string;
}

/** How an app is, and its statements. */
export interface AppStatus extends AppJudgement {
  /** The phases of its statements. */
  readonly outcome: string;
  /** What to do about the worst that is wrong; empty where nothing is. */
  readonly advice: string;
  readonly runs_this_image: RunsThisImage;
  /** By source, what becomes of its rows that cannot be read. @default - the catalog did not tell */
  readonly unreadable_rows?: UnreadableBySource;
  readonly flow: AppFlow;
  readonly statements: readonly StatementStatus[];
}

/** What the handler reports of a project's statements. */
export interface StatusReport {
  readonly project: string;
  readonly outcome: string;
  readonly apps: Readonly<Record<string, AppStatus>>;
  /** Those whose sink no app writes. */
  readonly others: readonly StatementStatus[];
  /** What is wrong with the project, and not with an app. */
  readonly findings: readonly Finding[];
  /** The SHA-256 of the file that the function runs. @default - it runs none that was built */
  readonly bundle?: string;
}

export interface StatusContext extends ImageContext, Pick<WatchContext, 'readFlow'> {
  readonly environmentId: string;
  /** Gives the SHA-256 of the file that the function runs. */
  readonly bundle?: () => string | undefined;
}

/** Looks at the project's statements in a target, judges them as a check does, and changes nothing. */
export async function status(context: StatusContext): Promise<StatusReport> {
  const { client } = context;
  const expected = context.apps.map(expectedApp);
  const listed = await client.list();
  const now = client.serverNow;
  const targetId = await targetIdOfEvent(context, listed);
  const look = lookAt({ ...context, apps: expected, now, targetId }, listed);
  const [exceptions, images, flow] = await Promise.all([
    exceptionsOfAll(context, look),
    runsThisImage(context, look),
    context.readFlow?.({ pools: poolsOf(look), wantsDay: false }),
  ]);
  const judged = judgeProject(expected, look, { exceptions, flow });
  const told = look.ours.map((seen) => ({ seen, told: statusOf(seen, exceptions) }));
  const apps = expected.map(({ name, sinks }): [string, AppStatus] => {
    const own = told.filter(({ seen }) => sinks.some((sink) => seen.managed.writes.has(sink))).map((one) => one.told);
    const judgement = judged.apps[name] ?? { judgement: 'unknown', why: '', findings: [] };
    const { runs: runs_this_image = 'unknown', unreadable } = images.get(name) ?? {};
    return [
      name,
      {
        outcome: phasesOf(own),
        ...judgement,
        advice: judgement.findings.find(({ why }) => why === judgement.why)?.advice ?? '',
        runs_this_image,
        ...(unreadable && { unreadable_rows: unreadable }),
        flow: appFlow(judgement.statement, flow),
        statements: own,
      },
    ];
  });
  const declared = new Set(expected.flatMap(({ sinks }) => sinks));
  const others = told.filter(({ seen }) => ![...seen.managed.writes].some((sink) => declared.has(sink)));
  const bundle = context.bundle?.();
  return {
    project: context.project.name,
    outcome: phasesOf(told.map((one) => one.told)),
    apps: Object.fromEntries(apps),
    others: others.map((one) => one.told),
    findings: judged.findings,
    ...(bundle !== undefined && { bundle }),
  };
}

const phasesOf = (statements: readonly StatementStatus[]): string =>
  statements.map(({ phase }) => phase).join(', ') || 'no statements';

async function exceptionsOfAll(context: StatusContext, { ours }: Look): Promise<ReadonlyMap<string, ToldExceptions>> {
  const told = ours.map(async ({ managed: { name } }) => [name, await exceptionsOf(context, name)] as const);
  return new Map(await Promise.all(told));
}

function statusOf({ told, managed }: Seen, exceptions: ReadonlyMap<string, ToldExceptions>): StatementStatus {
  const { exceptions: known = [], problem } = exceptions.get(told.name) ?? {};
  const warnings = told.warnings.map(({ createdAt, ...warning }) => ({ ...warning, created_at: createdAt }));
  const unasked = problem === undefined ? [] : [{ severity: '', reason: '', message: problem, created_at: '' }];
  const kept = keptUntil(managed);
  return {
    ...phaseOf(told),
    warnings: [...warnings, ...unasked],
    scaling_state: told.scalingState,
    latest_offsets: told.latestOffsets,
    exceptions: known,
    state_limit: told.stateLimit,
    network_kind: told.networkKind,
    compute_pool: told.computePoolId,
    created_at: told.createdAt,
    updated_at: told.updatedAt,
    ended_at: told.endedAt,
    ...(kept !== undefined && { kept_until: kept }),
  };
}

const phaseOf = ({ name, phase, detail }: Statement) => ({ name, phase, detail });
