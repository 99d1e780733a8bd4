import type { UnreadableBySource } from 'ccaf-deployer/reconcile';

/** What the function told of a project's statements, as far as it is shown here. */
export interface Answer {
  /** The SHA-256 of the function's own bundle; undefined where it does not tell. */
  readonly bundle: string | undefined;
  /** What the function says of itself, such as that it goes by a former key. */
  readonly warnings: readonly string[];
  /** What concerns all apps. */
  readonly findings: readonly Finding[];
  /** Undefined where the function judges nothing: it holds an earlier engine. */
  readonly apps: readonly AppAnswer[] | undefined;
  /** Statements whose sink no app writes. */
  readonly others: readonly StatementAnswer[];
  /** As it came. */
  readonly json: Json;
}

export type Judgement = 'well' | 'ill' | 'unknown';

/** How an app is. */
export interface AppAnswer {
  readonly name: string;
  readonly judgement: Judgement;
  readonly phase: string;
  /** ISO 8601; undefined where nobody tells. */
  readonly since: string | undefined;
  readonly why: string;
  readonly advice: string;
  /** Why nothing is alarmed at the moment: a deploy is under way. */
  readonly aside: string | undefined;
  readonly runsThisImage: 'yes' | 'no' | 'unknown';
  readonly flow: Flow;
  /** By source, what becomes of its rows that cannot be read; nothing where that is not known. */
  readonly unreadable: UnreadableBySource;
  readonly findings: readonly Finding[];
  readonly statements: readonly StatementAnswer[];
  readonly json: Json;
}

/** What moves; undefined where it is not known, which is never zero. */
export interface Flow {
  readonly pendingRecords: number | undefined;
  readonly recordsPerMinute: number | undefined;
  /** Why something of it is not known. */
  readonly unknown: string | undefined;
}

/** What is wrong, or will be. */
export interface Finding {
  readonly condition: string;
  readonly severity: string;
  readonly since: string | undefined;
  readonly why: string;
  readonly advice: string;
  readonly runbook: string;
}

/** How a statement is. */
export interface StatementAnswer {
  readonly name: string;
  readonly phase: string;
  readonly detail: string;
  /** The day on which what has ended is deleted, with its position. */
  readonly keptUntil: string | undefined;
  readonly warnings: readonly Warning[];
  readonly exceptions: readonly Exception[];
}

export interface Warning {
  /** `LOW`, `MODERATE` or `CRITICAL`; empty where the server does not say. */
  readonly severity: string;
  readonly message: string;
}

export interface Exception {
  readonly name: string;
  readonly message: string;
  readonly timestamp: string;
}

export type Json = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** A text for a terminal, which obeys control characters: what a row holds may be told by an exception. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/[^\P{Cc}\n\t]/gu, '\u{fffd}') : '';
const optionalText = (value: unknown): string | undefined => textOf(value) || undefined;
const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/**
 * Reads what the function answers to `status`. It may be of another version than this checkout: what is missing is not known.
 *
 * @param text JSON
 */
export function parseAnswer(text: string): Answer {
  const json = objectOf(JSON.parse(text));
  const apps = Object.entries(objectOf(json['apps'])).map(([name, app]) => [name, objectOf(app)] as const);
  const judges = apps.length > 0 && apps.every(([, app]) => judgementOf(app['judgement']) !== undefined);
  return {
    bundle: optionalText(json['bundle']),
    warnings: listOf(json['warnings']).map(textOf),
    findings: listOf(json['findings']).map(parseFinding),
    apps: judges ? apps.map(parseApp) : undefined,
    others: listOf(json['others']).map(parseStatement),
    json,
  };
}

function parseApp([name, app]: readonly [string, Json]): AppAnswer {
  const statements = listOf(app['statements']).map(parseStatement);
  return {
    name,
    judgement: judgementOf(app['judgement']) ?? 'unknown',
    phase: textOf(app['phase']) || (statements[0]?.phase ?? ''),
    since: optionalText(app['since']),
    why: textOf(app['why']),
    advice: textOf(app['advice']),
    aside: optionalText(app['aside']),
    runsThisImage: (['yes', 'no'] as const).find((one) => one === app['runs_this_image']) ?? 'unknown',
    flow: parseFlow(objectOf(app['flow'])),
    unreadable: parseUnreadable(objectOf(app['unreadable_rows'])),
    findings: listOf(app['findings']).map(parseFinding),
    statements,
    json: app,
  };
}

const judgementOf = (value: unknown): Judgement | undefined =>
  (['well', 'ill', 'unknown'] as const).find((one) => one === value);

const parseFlow = (flow: Json): Flow => ({
  pendingRecords: numberOf(flow['pending_records']),
  recordsPerMinute: numberOf(flow['records_per_minute']),
  unknown: optionalText(flow['unknown']),
});

const parseUnreadable = (sources: Json): UnreadableBySource =>
  Object.fromEntries(
    Object.entries(sources).map(([source, value]) => {
      const { mode, log_target: target } = objectOf(value);
      return [source, { mode: textOf(mode), ...(textOf(target) && { log_target: textOf(target) }) }];
    }),
  );

function parseFinding(value: unknown): Finding {
  const finding = objectOf(value);
  const [condition, severity, why, advice, runbook] = ['condition', 'severity', 'why', 'advice', 'runbook'].map((key) =>
    textOf(finding[key]),
  ) as [string, string, string, string, string];
  return { condition, severity, since: optionalText(finding['since']), why, advice, runbook };
}

function parseStatement(value: unknown): StatementAnswer {
  const statement = objectOf(value);
  return {
    name: textOf(statement['name']),
    phase: textOf(statement['phase']),
    detail: textOf(statement['detail']),
    keptUntil: optionalText(statement['kept_until']),
    warnings: listOf(statement['warnings']).map(parseWarning),
    exceptions: listOf(statement['exceptions']).map((one) => {
      const exception = objectOf(one);
      return {
        name: textOf(exception['name']),
        message: textOf(exception['message']),
        timestamp: textOf(exception['timestamp']),
      };
    }),
  };
}

/** One without a severity tells what could not be asked; a function of an earlier engine tells all of them as texts. */
function parseWarning(value: unknown): Warning {
  const { severity, message } = objectOf(value);
  return { severity: textOf(severity), message: textOf(value) || textOf(message) };
}
