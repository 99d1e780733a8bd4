import type { Asked } from 'ccaf-emulator/judge';
import { matching, PatternError } from '../cases/pattern';

/**
 * The cases of which `group: table: expression` matches, in any letter case; all, where the pattern is empty.
 *
 * @throws {PatternError}
 */
export function partOf(asked: readonly Asked[], pattern: string): readonly Asked[] {
  const matches = matching(pattern);
  const part = asked
    .map(({ table, cases }) => ({
      table,
      cases: cases.filter((one) => matches(`${one.group}: ${one.table}: ${one.expression}`)),
    }))
    .filter(({ cases }) => cases.length > 0);
  if (part.length === 0) {
    const example = "--only 'function: words' or --only 'TRIM\\(x\\)'";
    throw new PatternError(
      `no case matches '${pattern}', which is compared with 'group: table: expression'; an example is ${example}`,
    );
  }
  return part;
}
