import { messageOf } from '../errors';
import type { Logger } from '../log';
import { hasStopped } from './apply';
import { changeAsJudged, readAsJudged } from './as-judged';
import type { Compiled } from './compile';
import { keptUntil } from './kept';
import { type ObservedState, toManaged, withStatement } from './observed-state';
import type { Reconciled } from './reconcile';
import type { Step } from './step';
import { tidy } from './tidy';
import { type WaitContext, waitUntil } from './wait';

/** What a deploy did at its end: steps, each with the app whose sink it concerns, and what no app writes any more. */
export interface Finished {
  readonly steps: readonly { readonly app: string | undefined; readonly step: Step }[];
  readonly retired: readonly string[];
  /** What could not be tidied up. */
  readonly warnings: readonly string[];
}

/** Tidies up, when all apps run: what was replaced is deleted, and what no app writes any more is stopped and kept. */
export async function finish(
  context: WaitContext & { readonly log: Logger },
  compiled: readonly Compiled[],
  before: ObservedState,
  done: ReadonlyMap<string, Reconciled>,
): Promise<Finished> {
  const apps = compiled.map(({ desired }) => desired);
  let observed = merged(before, [...done.values()]);
  const steps: { app: string | undefined; step: Step }[] = [];
  const retired = new Set<string>();
  const warnings: string[] = [];
  for (let step = tidy(apps, observed); step; step = tidy(apps, observed)) {
    if (!('name' in step)) break;
    const { name } = step;
    context.log.info('step', { ...step });
    const statement = observed.statements.find((one) => one.name === name);
    const app = apps.find(({ sinks }) => sinks.some(({ id }) => statement?.writes.has(id)));
    if (statement) steps.push({ app: app?.app, step });
    if (step.kind === 'stop') retired.add(name);
    observed = await perform(context, observed, step, warnings);
  }
  return { steps, retired: [...retired].map((name) => toldOf(observed, name)), warnings };
}

/** How long what was replaced may keep a deploy that went well from coming to its end, in milliseconds. */
const PATIENCE_MS = 10_000;

async function perform(
  context: WaitContext,
  observed: ObservedState,
  step: Extract<Step, { readonly name: string }>,
  warnings: string[],
): Promise<ObservedState> {
  const { name, kind } = step;
  const statement = observed.statements.find((one) => one.name === name);
  if (kind === 'delete') {
    const client = context.client.until(context.clock.now() + PATIENCE_MS);
    try {
      const moved = await readAsJudged(client, observed, step.restsOn ?? []);
      if (moved) return moved.observed;
      await client.delete(name);
    } catch (error) {
      warnings.push(`'${name}' could not be deleted; the next deploy tries again: ${messageOf(error)}`);
    }
    return withStatement({ ...observed, ddl: observed.ddl.filter((ddl) => ddl.name !== name) }, name, undefined);
  }
  if (kind === 'stop') return (await changeAsJudged(context.client, observed, name, true)).observed;
  const found = await waitUntil(context, name, (now) => !now || hasStopped(now), 'STOPPED');
  return withStatement(observed, name, found && statement && toManaged(found, statement));
}

/** What all apps' deploys have made of what was there. */
function merged(before: ObservedState, results: readonly Reconciled[]): ObservedState {
  const was = new Map(before.statements.map((statement) => [statement.name, statement]));
  const now = new Map(was);
  for (const { observed } of results) {
    const names = new Set([...was.keys(), ...observed.statements.map(({ name }) => name)]);
    for (const name of names) {
      const statement = observed.statements.find((one) => one.name === name);
      if (statement === was.get(name)) continue;
      if (statement) now.set(name, statement);
      else now.delete(name);
    }
  }
  const ddl = new Map(results.flatMap(({ observed }) => observed.ddl.map((one) => [one.name, one] as const)));
  return { ...before, statements: [...now.values()], ddl: [...before.ddl, ...ddl.values()].filter(isFirst) };
}

const isFirst = <Named extends { readonly name: string }>(one: Named, index: number, all: readonly Named[]): boolean =>
  all.findIndex(({ name }) => name === one.name) === index;

function toldOf({ statements }: ObservedState, name: string): string {
  const statement = statements.find((one) => one.name === name);
  const offsets = Object.entries(statement?.latestOffsets ?? {}).map(([topic, at]) => `'${topic}' at ${at}`);
  const told = offsets.length > 0 ? `, having read ${offsets.join(' and ')}` : '';
  const until = statement && keptUntil(statement);
  return `statement '${name}' is stopped, because no app writes its sink any more${told}; it is kept${until ? ` until ${until}` : ''}, and an app that writes the sink again goes on from there`;
}
