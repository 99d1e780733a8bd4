import { DeployRefusedError } from '../../src/reconcile/deploy-errors';
import type { DesiredState } from '../../src/reconcile/desired-state';
import { SinkMismatchError } from '../../src/reconcile/errors';
import { judge } from '../../src/reconcile/judge';
import { lastStableState } from '../../src/reconcile/last-stable-state';
import type { ManagedStatement } from '../../src/reconcile/observed-state';
import { type Plan, plan } from '../../src/reconcile/plan';
import type { Refusal } from '../../src/reconcile/refusal';
import { sentenceOf } from '../../src/reconcile/sentence';
import { isVerdict } from '../../src/reconcile/step';
import { answer, app, next, OWNER, observed, situation, statement, TARGET } from '../reconcile/builders';
import { tidied } from './tidied';

type Details = Parameters<typeof observed>[0];

/** What is there, and what is to run. */
export interface Scene extends Details {
  readonly apps?: readonly DesiredState[];
  readonly statements?: readonly ManagedStatement[];
}

/** What a deploy comes to. */
export interface Played {
  /** What its plan says of each app, or how it ends, each once. */
  readonly says: readonly string[];
  /** The rules by which it is refused. */
  readonly rules: readonly string[];
  /** What answers it, as kinds of lines. */
  readonly asks: readonly string[];
  /** What becomes at last of statements that were there before. */
  readonly before: readonly string[];
}

const nothing: Played = { says: [], rules: [], asks: [], before: [] };
const each = (texts: readonly string[]): string[] => [...new Set(texts)];
const kindsOf = (answers: readonly string[]): string[] => each(answers.map((line) => line.split(' ')[0] ?? ''));

/** Plays a deploy to its end: judged, done as planned, and tidied up. */
export function play({ apps = [app()], statements = [], answers = [], ...details }: Scene): Played {
  const there = apps.flatMap(({ sinks }) => sinks.map(({ table }) => table)).join('');
  const state = observed({ there, ...details }, statements);
  const project = { owner: OWNER, target: apps[0]?.target ?? TARGET, apps, observed: state, statementLimit: 131_072 };
  try {
    const plans = [...judge({ ...project, answers: answers.map(answer) })];
    const failed = plans.flatMap(([, { verdict }]) => (verdict.kind === 'failed' ? verdict.answers : []));
    if (failed.length > 0) return { ...nothing, says: ['STATEMENT_FAILED'], asks: kindsOf(failed) };
    return { ...nothing, says: each(plans.map(([, { steps }]) => told(steps))), before: tidied(apps, state, plans) };
  } catch (error) {
    if (error instanceof SinkMismatchError) return { ...nothing, says: [error.code] };
    if (!(error instanceof DeployRefusedError)) throw error;
    return refused(error.refusals);
  }
}

const refused = (refusals: readonly Refusal[]): Played => ({
  ...nothing,
  says: ['refused'],
  rules: each(refusals.map(({ rule }) => rule)),
  asks: kindsOf(refusals.flatMap((refusal) => refusal.answers)),
});

/** Plays what becomes of a deploy whose statement `two` has failed after it took over from `one`. */
export function playFailure(two: ManagedStatement, again = false): Played {
  const one = statement('one', 'STOPPED', { sql: 'old' });
  const progress = {
    started: new Set(['two']),
    stopped: new Set(['one']),
    resumed: new Map(again ? [['two', two.offsetsAt]] : []),
  };
  const failed = situation(app(), [one, two], { progress });
  const verdict = next(app(), [one, two], { progress });
  if (!isVerdict(verdict) || verdict.kind !== 'failed') throw new Error('the statement was to fail');
  const stable = lastStableState(failed, two);
  if (!stable) throw new Error('there was to be a way back');
  const back = again
    ? next(stable.desired, [one, two], { progress })
    : plan({ owner: OWNER, desired: stable.desired, observed: failed.observed, answers: [] }).verdict;
  if (isVerdict(back) && back.kind === 'running') return { ...nothing, says: ['ROLLED_BACK'] };
  return { ...nothing, says: ['STATEMENT_FAILED'], asks: kindsOf(verdict.answers) };
}

/** A sentence of a plan without its names, and without what is stopped for it. */
export function told(steps: Plan['steps']): string {
  return sentenceOf(steps)
    .replace(/'[^']*'/g, "'…'")
    .replace(/'…'(, '…')+/g, "'…'")
    .replace("'…' are", "'…' is")
    .replace("'…' tell:", "'…' tells:")
    .replace(/; '…' is stopped\.$/, '.');
}
