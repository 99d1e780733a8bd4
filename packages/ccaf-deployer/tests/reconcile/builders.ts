import { type Answer, parseAnswer } from '../../src/reconcile/answers';
import { decide } from '../../src/reconcile/decide';
import type { DesiredState } from '../../src/reconcile/desired-state';
import { sinkIdOf } from '../../src/reconcile/identity';
import type { ManagedStatement, ObservedState } from '../../src/reconcile/observed-state';
import type { Offsets } from '../../src/reconcile/offsets';
import { type Plan, plan } from '../../src/reconcile/plan';
import { NO_PROGRESS, type RolloutProgress } from '../../src/reconcile/rollout-progress';
import { type Owner, Situation } from '../../src/reconcile/situation';
import { fingerprintOf, readsOf, topicId } from '../../src/reconcile/statement-labels';
import type { Step, Verdict } from '../../src/reconcile/step';

export const TARGET = { catalog: 'shops', database: 'live' };
export const OWNER: Owner = {
  project: { name: 'shop', installation: '1/eu/shop' },
  ids: { environmentId: 'env-1', clusterId: 'lkc-1' },
};
const [POOL, PRINCIPAL] = ['lfcp-1', 'sa-1'];

/** A time in January 2026, such as noon of the 30th by `day(30.5)`. */
export const day = (date: number): string =>
  new Date(Date.UTC(2026, 0, 1) + (date - 1) * 24 * 60 * 60 * 1000).toISOString();
/** When everything is observed here: on the 31st of January. */
export const NOW = Date.parse(day(31));
export const ASKED = `asked=${day(30)}`;

export const sinkId = (table: string): string => sinkIdOf(OWNER.ids, table);
export const at = (offset: number): string => `partition:0,offset:${offset}`;
const idsOf = (tables: string): Set<string> => new Set([...tables].map(sinkId));

interface AppDetails extends Partial<DesiredState> {
  /** What it does, which nothing here looks into. @default 'new' */
  readonly sql?: string;
  /** What it writes, each called by a letter. @default 's' */
  readonly into?: string;
  /** What it reads, each called by a letter. @default 'a' */
  readonly from?: string;
  readonly partitions?: number | undefined;
  readonly retentionDays?: number | undefined;
  readonly isUpsert?: boolean;
  /** The DDL that gives its sinks the options that it declares. */
  readonly alter?: readonly string[];
}

const fingerprint = (sql: string, into: string, from: string): string => fingerprintOf(`${sql} ${into} ${from}`);

/** An app, as deciding knows it. */
export function app(details: AppDetails = {}): DesiredState {
  const { sql = 'new', into = 's', from = 'a', partitions, retentionDays, isUpsert = false, alter, ...more } = details;
  const insert = `INSERT INTO ${into} SELECT ${sql} FROM ${from}`;
  return {
    app: 'orders',
    target: TARGET,
    sinks: [...into].map((table) => ({
      id: sinkId(table),
      table,
      create: `CREATE TABLE ${table}`,
      isUpsert,
      ...(alter && { alter }),
    })),
    sources: [...from].map((topic) => ({
      topic,
      partitions,
      retentionMs: retentionDays === undefined ? undefined : retentionDays * 24 * 60 * 60 * 1000,
    })),
    insert,
    insertFrom: (starts) => `${insert} AT ${JSON.stringify(starts)}`,
    properties: {},
    fingerprint: fingerprint(sql, into, from),
    isStateful: false,
    isAppend: true,
    computePoolId: POOL,
    principalId: PRINCIPAL,
    ...more,
  };
}

interface StatementDetails extends Partial<Omit<ManagedStatement, 'anew'>> {
  readonly sql?: string;
  readonly into?: string;
  readonly from?: string;
  /** How far it has read each topic, or all of them. @default - all up to 5 where it has run, else nothing */
  readonly told?: Offsets | number | 'nothing';
  /** Where it was told to start. */
  readonly starts?: Offsets;
  /** The topics that it reads from a declared start, each called by a letter. */
  readonly anew?: string;
  /** The day in January on which it was created. @default 1 */
  readonly created?: number;
  /** The day in January on which it ended. @default - an hour after it was created, where it has ended */
  readonly ended?: number;
}

const HOUR_MS = 60 * 60 * 1000;
const ENDED = ['STOPPED', 'FAILED', 'COMPLETED'];

/** A statement that writes, as deciding knows it. One that ended did so an hour after it was created, unless told. */
export function statement(name: string, phase: string, details: StatementDetails = {}): ManagedStatement {
  const { sql = 'new', into = 's', from = 'a', starts = {}, anew = '', created = 1, ended, told, ...more } = details;
  const hasEnded = ENDED.includes(phase);
  const createdAt = day(created);
  const end = ended === undefined ? new Date(Date.parse(createdAt) + HOUR_MS).toISOString() : day(ended);
  const isUntold = told === 'nothing' || (told === undefined && phase === 'PENDING');
  const offset = typeof told === 'number' ? told : 5;
  const offsets = typeof told === 'object' ? told : Object.fromEntries([...from].map((topic) => [topic, at(offset)]));
  return {
    name,
    sql: `INSERT INTO ${into} SELECT ${sql} FROM ${from}`,
    properties: {},
    fingerprint: fingerprint(sql, into, from),
    reads: readsOf([...from], starts),
    anew: new Set([...anew].map(topicId)),
    writes: idsOf(into),
    isStateful: false,
    isOurs: true,
    phase,
    detail: '',
    scalingState: '',
    createdAt,
    updatedAt: hasEnded ? end : createdAt,
    endedAt: hasEnded ? end : '',
    ranMs: hasEnded ? HOUR_MS : undefined,
    initialOffsetFrom: undefined,
    latestOffsets: isUntold ? {} : offsets,
    offsetsAt: isUntold ? '' : hasEnded ? end : day(31),
    computePoolId: POOL,
    principalId: PRINCIPAL,
    ...more,
  };
}

/** What ended before it ever ran: the server tells neither offsets nor how long it ran. */
export const neverRan = (name: string, phase: 'STOPPED' | 'FAILED', details: StatementDetails = {}): ManagedStatement =>
  statement(name, phase, { told: 'nothing', ranMs: undefined, ...details });

interface Details extends Partial<Omit<ObservedState, 'statements' | 'sinks' | 'ddl'>> {
  /** The sinks that are there, each called by a letter. @default - those of the app */
  readonly there?: string;
  /** The sinks whose DDL statement is there, each with the day on which it was created. */
  readonly made?: Readonly<Record<string, number>>;
  /** Answers, without the time at which they were asked for: that was on the 30th of January. */
  readonly answers?: readonly string[];
  readonly progress?: Partial<RolloutProgress>;
}

/** What is there. */
export function observed(
  { there = 's', made = {}, answers: _answers, progress: _progress, ...more }: Details,
  statements: readonly ManagedStatement[],
): ObservedState {
  const ddl = Object.entries(made).map(([table, date]) => ({
    name: `ddl-${table}`,
    sink: sinkId(table),
    createdAt: day(date),
  }));
  return { sinks: idsOf(there), ddl, statements, misnamed: [], strangers: [], observedAt: NOW, ...more };
}

/** Reads an answer that was asked for on the 30th of January, unless it says when. */
export function answer(line: string): Answer {
  const parsed = parseAnswer(line.includes('asked=') ? line : `${line} ${ASKED}`);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed;
}

/** What there is to decide on. */
export function situation(
  desired: DesiredState,
  statements: readonly ManagedStatement[],
  details: Details = {},
): Situation {
  const there = details.there ?? desired.sinks.map(({ table }) => table).join('');
  const progress = { ...NO_PROGRESS, ...details.progress };
  const state = observed({ ...details, there }, statements);
  return new Situation(OWNER, desired, state, progress, (details.answers ?? []).map(answer));
}

/** The next thing to do. */
export const next = (...given: Parameters<typeof situation>): Step | Verdict => decide(situation(...given));

/** What a deploy would do. */
export const planned = (...given: Parameters<typeof situation>): Plan => plan(situation(...given));

/** What a statement that a plan creates is called here, whatever its name is. */
const CREATED = /\bshop-[a-z]+-[0-9a-f]{12}\b/g;

/** A step as a few words, a statement that the plan creates called `next`. */
export function shown(step: Step): string {
  if (step.kind === 'create-sink') return step.sql.replace('CREATE TABLE', 'create sink');
  if (step.kind === 'alter-sink') return step.kind;
  if (step.kind !== 'create') return `${step.kind} ${step.name}`.replace(CREATED, 'next');
  const from = step.initialOffsetFrom === undefined ? '' : ` from ${step.initialOffsetFrom}`;
  const starts = Object.entries(step.specificOffsets ?? {}).map(([topic, where]) => ` ${topic}@${short(where)}`);
  return `create ${step.name}${from}${starts.join('')}`.replace(CREATED, 'next');
}

/** Offsets as a few words: `5`, or `0:5,1:9` of several partitions. */
const short = (offsets: string): string => {
  const partitions = offsets.replaceAll('partition:', '').replaceAll(',offset:', ':').split(';');
  return partitions.length === 1 ? offsets.replace('partition:0,offset:', '') : partitions.join(',');
};

/** The steps of a plan as a few words each, and, where it ends in another way than that the app runs, its end. */
export function stepsOf(...given: Parameters<typeof situation>): string[] {
  const { steps, verdict } = planned(...given);
  const end = verdict.kind === 'refused' ? `refused: ${verdict.refusal.rule}` : verdict.kind;
  return [...steps.map(shown), ...(end === 'running' ? [] : [end])];
}

/** The rule by which a deploy is refused, and the lines that would answer it; nothing where it is not refused. */
export function refusalOf(...given: Parameters<typeof situation>): [rule: string, ...answers: string[]] | undefined {
  const { verdict } = planned(...given);
  return verdict.kind === 'refused' ? [verdict.refusal.rule, ...verdict.refusal.answers] : undefined;
}

/** What a person is told where it is refused; nothing where it is not. */
export function messageOf(...given: Parameters<typeof planned>): string {
  const { verdict } = planned(...given);
  return verdict.kind === 'refused' ? verdict.refusal.message : '';
}
