import type { Answer } from './answer';
import { type Api, Refused } from './api';
import type { Case } from './cases/case';

/** Has the emulator take or refuse each statement; what is taken has the columns that its table has then as its type. */
export async function askStatements(api: Api, cases: readonly Case[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const [index, { group, expression, before }] of cases.entries()) {
    const made = `judged_${index}`;
    const sqlOf = (text: string): string => text.replaceAll('$t', made);
    try {
      if (before !== undefined) await api.run(sqlOf(before));
      if (group === 'insert') await api.check(sqlOf(expression));
      else await api.run(sqlOf(expression));
      answers.push({ type: await columnsOf(api, made), outcomes: ['taken'] });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      answers.push({ refused: error.message });
    }
  }
  return answers;
}

async function columnsOf(api: Api, table: string): Promise<string> {
  try {
    const { names, types } = await api.query(`SELECT * FROM ${table}`);
    return names.map((name, index) => `${name} ${types[index]}`).join(', ');
  } catch (error) {
    if (error instanceof Refused) return 'no table';
    throw error;
  }
}
