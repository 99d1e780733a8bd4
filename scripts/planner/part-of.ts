import type { Case } from 'flink-table-api/planner';
import { matching, PatternError } from '../cases/pattern';

/**
 * The queries of which `group: SQL` matches, in any letter case; all, where the pattern is empty.
 *
 * @throws {PatternError}
 */
export function partOf(cases: readonly Case[], pattern: string): readonly Case[] {
  const matches = matching(pattern);
  const part = cases.filter(({ group, sql }) => matches(`${group}: ${sql.replace(/\s+/g, ' ')}`));
  if (part.length > 0) return part;
  throw new PatternError(
    `no query matches '${pattern}', which is compared with 'group: SQL'; an example is --only 'cast: .* AS DATE'`,
  );
}
