import { type Cause, ExecutionError } from '../engine/failure';
import { FlinkSqlSyntaxError } from '../sql';
import { ValidationError } from '../sql/validation-error';

/** An error as the exceptions endpoint names it, and as `status.detail` says it; what only wraps it comes after it. */
export function describeFailure(error: unknown): readonly [Cause, ...Cause[]] {
  const [innermost, ...outer] = error instanceof ExecutionError ? error.causes : [];
  return innermost === undefined ? [described(error)] : [innermost, ...outer];
}

function described(error: unknown): Cause {
  if (error instanceof FlinkSqlSyntaxError) {
    return { name: 'org.apache.flink.table.api.SqlParserException', message: `SQL parse failed. ${error.message}` };
  }
  if (error instanceof ValidationError)
    return { name: 'org.apache.flink.table.api.ValidationException', message: error.message };
  return { name: 'org.apache.flink.table.api.TableRuntimeException', message: engineText(error) };
}

/**
 * The first line of the engine's message, without the kind of error that the engine puts in front. A message of ours is
 * all there is: it may have a text of several lines in it.
 */
function engineText(error: unknown): string {
  // Not `instanceof`: the engine's errors come from native code, in jest from another realm.
  const text =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  const ours = 'Invalid Input Error: ';
  if (text.startsWith(ours)) return text.slice(ours.length);
  const [firstLine = ''] = text.split('\n');
  return firstLine.replace(/^(Conversion|Out of Range|Constraint) Error: /, '');
}
