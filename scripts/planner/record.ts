import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runJava } from 'ccaf-emulator/flink-tools';
import {
  type Answer,
  CASES,
  type Case,
  type PlannerRecord,
  PROGRAM,
  RECORD,
  readRecord,
  SETUP,
  type Versions,
  writeRecord,
} from 'flink-table-api/planner';
import { changed } from '../cases/changed';

/** What Java and Maven look at, and who hears what is being done. */
interface Around {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly tell: (line: string) => void;
}

/** What was recorded, if anything was. */
const known = (): ReadonlyMap<string, Answer> =>
  existsSync(RECORD) ? readRecord(readFileSync(RECORD, 'utf8'), SETUP).answers : new Map();

/** Those of the queries that nobody has asked yet. */
export function unrecorded(cases: readonly Case[]): readonly Case[] {
  const answers = known();
  return cases.filter(({ sql }) => !answers.has(sql));
}

/**
 * Asks a real Flink for these queries anew, and keeps the other answers as they are. For a check, all answers are only
 * compared: whether they are as before.
 */
export async function record(
  cases: readonly Case[],
  isCheck: boolean,
  { environment, tell }: Around,
): Promise<boolean> {
  const before = existsSync(RECORD) ? readFileSync(RECORD, 'utf8') : '';
  const startedAt = performance.now();
  tell(`  … asking Flink's planner ${cases.length} questions`);
  const now = await ask(cases, environment, (progress) => tell(`  … ${progress}`));
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  tell(`Flink ${now.versions.flink} on Java ${now.versions.java}: ${seconds} s`);
  const former = known();
  // In the order of the cases, and without what nothing asks for any more.
  const answers = new Map(
    CASES.flatMap(({ sql }) => {
      const answer = now.answers.get(sql) ?? former.get(sql);
      return answer === undefined ? [] : [[sql, answer] as const];
    }),
  );
  const text = writeRecord({ versions: now.versions, answers }, SETUP);
  if (!isCheck) {
    writeFileSync(RECORD, text);
    return true;
  }
  const changes = changed(before.split('\n'), text.split('\n'));
  if (changes.length > 0) tell(["Flink's answers differ from those that are recorded:", ...changes].join('\n'));
  return changes.length === 0;
}

async function ask(
  cases: readonly Case[],
  environment: Around['environment'],
  tell: Around['tell'],
): Promise<PlannerRecord> {
  const questions = cases.map(({ sql, isWhole }) => ({ sql, isWhole }));
  const [versions, ...said] = await runJava({ ...PROGRAM, asked: { setup: SETUP, questions } }, environment, tell);
  if (said.length !== cases.length) throw new Error(`Flink answered ${said.length} of ${cases.length} questions`);
  const answers = new Map(cases.map(({ sql }, index) => [sql, said[index] as Answer]));
  return { versions: versions as Versions, answers };
}
