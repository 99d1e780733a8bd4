import type { Offsets } from './offsets';

/** Where a topic is to be read from: offsets, `timestamp:<milliseconds>`, or one of two words. */
export type Start = string;

/** What a person said to a refusal: the line that it printed. */
export type Answer = {
  readonly line: string /** When it was asked for, in milliseconds. */;
  readonly askedAt: number;
} & (
  | {
      readonly kind: 'start' | 'rebuild' | 'discard-state';
      readonly sinks: readonly string[];
      /** The statement that it goes on from; `undefined` where there is none. */
      readonly after: string | undefined;
      /** The database whose sinks they are, by id. @default - whatever database is deployed to */
      readonly clusterId?: string;
      /** Of a `start` only: by topic. */
      readonly starts: Readonly<Record<string, Start>>;
    }
  | { readonly kind: 'adopt' | 'accept-gap'; readonly statements: readonly string[] }
);

/** An answer that says how a sink is gone on with. */
export type SinkAnswer = Extract<Answer, { readonly after: string | undefined }>;

/** How long an answer is good for, in milliseconds: it must not act again when what it was said of is long gone. */
const GOOD_FOR_MS = 7 * 24 * 60 * 60 * 1000;

const WHERE =
  /^(earliest|latest|timestamp:\d{1,15}|partition:\d+,offset:(?:-2|\d+)(?:;partition:\d+,offset:(?:-2|\d+))*)$/;
const FORMS = [
  'start <sink>[,<sink>] after <statement>|none <topic>=<earliest|latest|timestamp:<ms>|partition:0,offset:5;…> … asked=<time> in=<database>',
  'rebuild <sink>[,<sink>] after <statement> asked=<time> in=<database>',
  'discard-state <sink>[,<sink>] after <statement> asked=<time> in=<database>',
  'adopt <statement> … asked=<time>',
  'accept-gap <statement> asked=<time>',
];

/** What is wrong with a line that is no answer. */
export interface AnswerProblem {
  readonly problem: string;
}

/**
 * Reads a line that a refusal printed.
 *
 * @example parseAnswer('adopt combined-1 asked=2026-11-26T17:00:00Z')
 * // { kind: 'adopt', statements: ['combined-1'], askedAt: 1795712400000, line: … }
 */
export function parseAnswer(line: string): Answer | AnswerProblem {
  const problem = {
    problem: `${JSON.stringify(line)} is not an answer; expected a line of the form ${FORMS.join(', or ')}`,
  };
  const [kind = '', ...words] = line.trim().split(/\s+/);
  const last = (key: string): string | undefined =>
    words.at(-1)?.startsWith(`${key}=`) ? words.pop()?.slice(key.length + 1) : undefined;
  const clusterId = last('in');
  const asked = last('asked');
  const askedAt = Date.parse(asked ?? '');
  if (Number.isNaN(askedAt) && FORMS.some((form) => form.startsWith(`${kind} `))) {
    return {
      problem: `${JSON.stringify(line)} has no 'asked=<time>' at its end: give the whole line that the refusal printed`,
    };
  }
  if (Number.isNaN(askedAt)) return problem;
  const common = { line, askedAt };
  if (kind === 'adopt' || kind === 'accept-gap') {
    const isNamed = words.length > 0 && words.every((word) => /^[\w.-]+$/.test(word));
    return isNamed ? { ...common, kind, statements: words } : problem;
  }
  if (kind !== 'start' && kind !== 'rebuild' && kind !== 'discard-state') return problem;
  const [sinks = '', after, previous, ...given] = words;
  const starts = given.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] as const);
  const isRight =
    sinks !== '' &&
    after === 'after' &&
    previous !== undefined &&
    (kind === 'start') === starts.length > 0 &&
    starts.every(([topic, where]) => topic !== '' && WHERE.test(where));
  if (!isRight) return problem;
  const follows = previous === 'none' ? undefined : previous;
  const where = { sinks: sinks.split(','), ...(clusterId && { clusterId }) };
  return { ...common, kind, ...where, after: follows, starts: Object.fromEntries(starts) };
}

const askedText = (askedAt: number): string => `asked=${new Date(askedAt).toISOString()}`;

/** The line of an answer about statements. */
export const statementsLine = (kind: 'adopt' | 'accept-gap', names: readonly string[], askedAt: number): string =>
  `${kind} ${names.join(' ')} ${askedText(askedAt)}`;

/** What a line about sinks says besides what to do. */
export interface SinkLine {
  /** The names of the app's sinks, with commas. */
  readonly sinks: string;
  readonly clusterId: string;
  readonly after: string | undefined;
  readonly askedAt: number;
  readonly starts?: Readonly<Record<string, Start>>;
}

/** The line of an answer about how to go on with sinks. */
export function sinkLine(
  kind: SinkAnswer['kind'],
  { sinks, clusterId, after, askedAt, starts = {} }: SinkLine,
): string {
  const given = Object.entries(starts).map(([topic, where]) => ` ${topic}=${where}`);
  return `${kind} ${sinks} after ${after ?? 'none'}${given.join('')} ${askedText(askedAt)} in=${clusterId}`;
}

/** Whether an answer is not yet too old to count. */
export const isGood = ({ askedAt }: Pick<Answer, 'askedAt'>, now: number): boolean => now - askedAt < GOOD_FOR_MS;

/** The same starts as a statement is told them: "from now on" is frozen, so that no row is lost before it runs. */
export const frozen = (starts: Readonly<Record<string, Start>>, now: number): Offsets =>
  Object.fromEntries(
    Object.entries(starts).flatMap(([topic, where]) =>
      where === 'earliest' ? [] : [[topic, where === 'latest' ? `timestamp:${now}` : where]],
    ),
  );
