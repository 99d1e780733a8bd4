import { describeFailure } from './describe-failure';
import type { Statement } from './statement';

/** Notes why a statement fails, the innermost cause as the newest exception, and puts it into FAILED. */
export function failStatement(statement: Statement, error: unknown, now: number): void {
  const causes = describeFailure(error);
  for (const cause of causes.toReversed()) statement.addException({ ...cause, at: now });
  const [{ message }] = causes;
  statement.apply({ type: 'failing', detail: message }, now);
  statement.apply({ type: 'failed', detail: message }, now);
}
