import type { Case } from 'flink-table-api/planner';
import { recorded } from './compare';

/** Prints what was recorded of these queries. */
export function list(cases: readonly Case[], tell: (text: string) => void): boolean {
  const { answers } = recorded();
  for (const { group, sql } of cases) {
    tell(`${group}: ${sql}\n    ${JSON.stringify(answers.get(sql) ?? 'not recorded')}`);
  }
  return true;
}
