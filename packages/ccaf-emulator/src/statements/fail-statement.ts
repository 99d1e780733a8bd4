import { describeFailure } from './describe-failure';
import type { Statement } from './statement';

/** Notes why a statement fails, the innermost cause as the newest exception, and puts it into FAILED; gives the reason. */
export function failStatement(statement: Statement, error: unknown, now: number): string {
  const detail = noteFailing(statement, error, now);
  statement.apply({ type: 'failed', detail }, now);
  return detail;
}

/** As `failStatement`, but one that runs is FAILING, and yet to be FAILED. */
export function noteFailing(statement: Statement, error: unknown, now: number): string {
  const causes = describeFailure(error);
  for (const cause of causes.toReversed()) statement.addException({ ...cause, at: now });
  const [{ message }] = causes;
  statement.apply({ type: 'failing', detail: message }, now);
  return message;
}
