/** What was given to `--only` is no pattern, or fits no case. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  readonly code = 'ONLY_PATTERN';
  /** That of a mistake on the command line. */
  readonly exitCode = 2;
}

/**
 * Whether a text matches a pattern, in any letter case; each does, where the pattern is empty.
 *
 * @throws {PatternError}
 */
export function matching(pattern: string): (text: string) => boolean {
  const expression = regular(pattern);
  return (text) => expression.test(text);
}

function regular(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'i');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PatternError(`--only must be a regular expression, with \\ before a literal bracket: ${reason}`);
  }
}
