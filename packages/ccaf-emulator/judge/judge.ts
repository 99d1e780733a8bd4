import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Emulator, startEmulator } from '../src';
import { type Answer, isFailure } from './answer';
import { Api } from './api';
import type { Asked, Case } from './cases/case';
import { type Difference, differencesOf } from './compare';
import { askEmulator } from './embedded';
import { type FlinkRecord, readRecord } from './record';

export const RECORD = join(__dirname, 'recorded', 'expressions.jsonl');

/** A question was added, and nobody has asked Flink yet. */
export class NotRecordedError extends Error {
  override readonly name = 'NotRecordedError';
  readonly code = 'JUDGE_NOT_RECORDED';

  constructor(readonly asked: Case) {
    const { group, table, expression } = asked;
    const command = `npm run judge -- --record --only '${group}: ${table}'`;
    super(
      `what Flink answers to '${expression}' over '${table}' is not recorded: expected a line for it; run ${command}`,
    );
  }
}

/** What became of one expression. */
export interface Judged {
  readonly asked: Case;
  readonly evaluations: number;
  readonly differences: readonly Difference[];
  /** Evaluations that fail on both, and those of them with the same words. */
  readonly bothFail: number;
  readonly sameWords: number;
  readonly refusedByBoth: boolean;
}

/** How the embedded engine is asked. */
export interface Asking {
  /** @default - over the API of an emulator of its own */
  readonly apiOf?: (emulator: Emulator) => Api;
  /** How many of the rows of an expression at which Flink fails are asked: each is a statement. @default - all */
  readonly sample?: number;
}

/** Asks the embedded engine, and compares it with what Flink answered. */
export async function judge(
  asked: readonly Asked[],
  { apiOf = (emulator) => new Api(emulator), sample = Number.POSITIVE_INFINITY }: Asking = {},
): Promise<{ judged: readonly Judged[]; record: FlinkRecord }> {
  const record = readRecord(readFileSync(RECORD, 'utf8'), asked);
  const judged: Judged[] = [];
  for (const one of asked) {
    const answers = await answersOf(one, record, { apiOf, sample });
    for (const [index, each] of one.cases.entries()) {
      const [flink, local] = [record.answerOf(each), answers[index]];
      if (flink === undefined || local === undefined) {
        throw new NotRecordedError(each);
      }
      judged.push(judgedOf(one, each, flink, local));
    }
  }
  return { judged, record };
}

/** By an emulator of their own, which has few statements to look through. */
async function answersOf(
  asked: Asked,
  { answerOf }: FlinkRecord,
  { apiOf, sample }: Required<Asking>,
): Promise<readonly Answer[]> {
  const emulator = await startEmulator();
  try {
    return await askEmulator(apiOf(emulator), asked, answerOf, sample);
  } finally {
    await emulator.close();
  }
}

function judgedOf({ table }: Asked, asked: Case, flink: Answer, local: Answer): Judged {
  const failing =
    'refused' in flink || 'refused' in local
      ? []
      : flink.outcomes.map((outcome, index) => [outcome, local.outcomes[index] ?? null] as const);
  const both = failing.filter(([there, here]) => isFailure(there) && isFailure(here));
  return {
    asked,
    evaluations: table.rows.length,
    differences: differencesOf(table, asked, flink, local),
    refusedByBoth: 'refused' in flink && 'refused' in local,
    bothFail: both.length,
    sameWords: both.filter(([there, here]) => isFailure(there) && isFailure(here) && there.error.endsWith(here.error))
      .length,
  };
}
