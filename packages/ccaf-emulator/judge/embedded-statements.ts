import type { Answer } from './answer';
import { type Api, Refused } from './api';
import type { Case } from './cases/case';

/** Has the emulator take or refuse each statement; what is taken has the columns that its table has then as its type. */
export async function askStatements(api: Api, cases: readonly Case[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const sinks = new Map<string, string>();
  for (const [index, one] of cases.entries()) {
    answers.push(await answerOf(api, one, `judged_${index}`, sinks).catch(refusal));
  }
  return answers;
}

/** @throws {Refused} */
async function answerOf(api: Api, one: Case, name: string, sinks: Map<string, string>): Promise<Answer> {
  const { group, expression, before } = one;
  // What fills a table is only checked, so that tables that are made alike are one.
  const made = (group === 'insert' && before !== undefined ? sinks.get(before) : undefined) ?? name;
  const sqlOf = (text: string): string => text.replaceAll('$t', made);
  if (before !== undefined && made === name) {
    await api.run(sqlOf(before));
    if (group === 'insert') sinks.set(before, made);
  }
  if (group === 'insert') {
    await api.check(sqlOf(expression));
    return { type: '', outcomes: ['taken'] };
  }
  await api.run(sqlOf(expression));
  return { type: await columnsOf(api, made), outcomes: ['taken'] };
}

function refusal(error: unknown): Answer {
  if (error instanceof Refused) return { refused: error.message };
  throw error;
}

async function columnsOf(api: Api, table: string): Promise<string> {
  try {
    const { rows } = await api.query(`DESCRIBE ${table}`);
    return rows.map(([name, type, nullable]) => `${name} ${type}${nullable === 'NULL' ? '' : ' NOT NULL'}`).join(', ');
  } catch (error) {
    if (error instanceof Refused) return 'no table';
    throw error;
  }
}
