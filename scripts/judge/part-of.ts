import type { Asked } from 'ccaf-emulator/judge';

/** What stands behind `--only` is no pattern, or fits no case. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  readonly code = 'JUDGE_PATTERN';
}

/**
 * The cases of which `group: table: expression` matches, in any letter case; all, where the pattern is empty.
 *
 * @throws {PatternError}
 */
export function partOf(asked: readonly Asked[], pattern: string): readonly Asked[] {
  const expression = regular(pattern);
  const part = asked
    .map(({ table, cases }) => ({
      table,
      cases: cases.filter((one) => expression.test(`${one.group}: ${one.table}: ${one.expression}`)),
    }))
    .filter(({ cases }) => cases.length > 0);
  if (part.length === 0) {
    const example = "--only 'function: words' or --only 'TRIM\\(x\\)'";
    throw new PatternError(
      `no case matches '${pattern}': it is looked for in 'group: table: expression', as ${example}`,
    );
  }
  return part;
}

function regular(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'i');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PatternError(`--only takes a regular expression, with a \\ before each bracket that is meant: ${reason}`);
  }
}
