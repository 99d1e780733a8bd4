import { createHash } from 'node:crypto';
import type { Answer, Outcome } from './answer';
import type { Asked, Case } from './cases/case';

/** Which Flink answered, on which Java. */
export interface Versions {
  readonly flink: string;
  readonly java: string;
}

/** What a Flink answered once. */
export interface FlinkRecord {
  readonly versions: Versions;
  readonly answerOf: (asked: Case) => Answer | undefined;
}

const keyOf = ({ table, expression, before = '' }: Case): string => [table, expression, before].join('\n');

type Line = readonly [expression: string, type: string | null, outcomes: readonly Outcome[] | string, before?: string];

/**
 * The answers as text, one JSON a line: the versions, and then, below the name of each table and a hash of its rows, its
 * expressions.
 */
export function writeRecord(versions: Versions, asked: readonly Asked[], answerOf: (asked: Case) => Answer): string {
  const lines = asked.flatMap(({ table, cases }) => [
    JSON.stringify({ table: table.name, rows: hashOf(table.rows) }),
    ...cases.map((one) => JSON.stringify(lineOf(one, answerOf(one)))),
  ]);
  return [JSON.stringify(versions), ...lines, ''].join('\n');
}

function lineOf({ expression, before }: Case, answer: Answer): Line {
  const rest = before === undefined ? ([] as const) : ([before] as const);
  if ('refused' in answer) return [expression, null, answer.refused, ...rest];
  return [expression, answer.type, answer.outcomes, ...rest];
}

/** Reads what was recorded. Of a table that has other rows than it had then, nothing is known. */
export function readRecord(text: string, asked: readonly Asked[]): FlinkRecord {
  const [header = '{}', ...lines] = text.trimEnd().split('\n');
  const hashes = new Map(asked.map(({ table }) => [table.name, hashOf(table.rows)]));
  const answers = new Map<string, Answer>();
  let table: string | undefined;
  for (const line of lines) {
    const read = JSON.parse(line) as Line | { readonly table: string; readonly rows: string };
    if ('table' in read) table = hashes.get(read.table) === read.rows ? read.table : undefined;
    else if (table !== undefined) {
      const [expression, type, outcomes, before] = read;
      const answer = typeof outcomes === 'string' ? { refused: outcomes } : { type: type ?? '', outcomes };
      answers.set(keyOf({ group: '', table, expression, ...(before !== undefined && { before }) }), answer);
    }
  }
  return { versions: JSON.parse(header) as Versions, answerOf: (one) => answers.get(keyOf(one)) };
}

const hashOf = (rows: unknown): string => createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 12);
