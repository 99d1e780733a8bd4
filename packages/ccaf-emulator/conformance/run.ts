import { isDeepStrictEqual } from 'node:util';
import { Api } from './api';
import type { Case } from './case';
import { CATALOG_CASES } from './catalog-cases';
import { OFFSET_CASES } from './offset-cases';
import { PREFIX, Session } from './session';
import type { Settings } from './settings';
import { STATEMENT_CASES } from './statement-cases';

/** All rows of docs/first-deployment.md that can be tried by the statements API. */
export const CASES: readonly Case[] = [...CATALOG_CASES, ...STATEMENT_CASES, ...OFFSET_CASES];

/** What became of a case. */
export interface Result {
  readonly id: string;
  readonly says: string;
  readonly outcome: 'as expected' | 'differs' | 'failed';
  /** What was seen, or why nothing was. */
  readonly seen?: string;
  readonly expected: string;
}

export interface RunOptions {
  readonly settings: Settings;
  readonly cases: readonly Case[];
  /** Tells this run's names from those of others: small letters and digits. */
  readonly run: string;
  /** Aborted when the run is to end, and clean up. */
  readonly ending: AbortSignal;
  /** Aborted when it is to end at once. */
  readonly atOnce: AbortSignal;
  /** Milliseconds, which only grow. */
  clock(): number;
  onResult(result: Result): void;
}

/** Runs cases one after the other, each with what it needs, and cleans up after each, whatever became of it. */
export async function runCases(
  options: RunOptions,
): Promise<{ readonly results: readonly Result[]; readonly left: readonly string[] }> {
  const { settings, cases, ending, onResult } = options;
  const results: Result[] = [];
  const left: string[] = [];
  for (const [index, one] of cases.entries()) {
    if (ending.aborted) break;
    const session = new Session(new Api(settings, ending), `${options.run}${index}`, options.clock);
    const result = await resultOf(one, session, settings);
    left.push(...(await session.cleanUp(options.atOnce)));
    if (ending.aborted) break;
    results.push(result);
    onResult(result);
  }
  return { results, left };
}

async function resultOf(
  { id, says, ask, expected: wanted }: Case,
  session: Session,
  settings: Settings,
): Promise<Result> {
  const told = { id, says, expected: JSON.stringify(wanted) };
  try {
    const seen = await ask(session);
    if (isDeepStrictEqual(seen, wanted)) return { ...told, outcome: 'as expected' };
    return { ...told, outcome: 'differs', seen: redacted(JSON.stringify(seen) ?? 'nothing', settings) };
  } catch (error) {
    return { ...told, outcome: 'failed', seen: redacted(reasonOf(error), settings) };
  }
}

/** With what is behind it: of a connection that fails, fetch says only that. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${reasonOf(error.cause)}`;
}

/** A text without the key and its secret, in whatever form a server might send them back. */
export function redacted(text: string, { apiKey, apiSecret }: Settings): string {
  const basic = Buffer.from(`${apiKey}:${apiSecret}`).toString('base64');
  return [apiSecret, basic, apiKey].reduce((left, secret) => left.replaceAll(secret, '<redacted>'), text);
}

/** What a run will make, before it makes anything. */
export function announcement(
  { baseUrl, environment, catalog, database, computePool }: Settings,
  cases: readonly Case[],
): string {
  const made = new Map<string, number>();
  for (const what of cases.flatMap(({ creates }) => creates)) made.set(what, (made.get(what) ?? 0) + 1);
  return [
    `${cases.length} cases, each with statements of its own, at ${baseUrl}`,
    `  environment ${environment}, catalog ${catalog}, database ${database}`,
    `  compute pool ${computePool}, which costs CFUs while statements run`,
    '',
    'They create, and delete again, case by case:',
    ...[...made].map(([what, count]) => `  ${count} × ${what}`),
    `All names begin with ${PREFIX}- or ${PREFIX.replaceAll('-', '_')}_.`,
    'Tables are topics with their schemas. Nothing else is changed.',
    '',
  ].join('\n');
}
