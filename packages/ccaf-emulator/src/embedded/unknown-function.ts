import type { Expression, FlinkType } from '../sql';
import { isRefusedFunction, refusedFunction } from '../sql/beyond-the-cloud';
import { CLOUD_FUNCTIONS, FLINK_FUNCTIONS } from '../sql/flink-functions';
import { NotRunHereError, notSupported, ValidationError } from '../sql/validation-error';
import { analyze, type ExpressionContext } from './expression';
import { type Family, familyOf } from './type-rules';

type Call = Extract<Expression, { kind: 'call' }>;

/** The error for a function that the embedded engine does not run: one of Flink, one of the cloud, or none at all. */
export function unknownFunction(call: Call, context: ExpressionContext): ValidationError {
  if (isRefusedFunction(call.name)) return refusedFunction(call.name, call.span);
  if (FLINK_FUNCTIONS.has(call.name)) return notSupported(`The function ${call.name}`, call.span);
  if (CLOUD_FUNCTIONS.has(call.name)) {
    return new NotRunHereError(`The function ${call.name}`, 'the cloud alone', call.span);
  }
  const { scope } = context;
  const types = call.arguments.map((argument) => nameOf(analyze(argument, { scope }).type));
  const signature = `${call.name}(${types.map((type) => `<${type}>`).join(', ')})`;
  return new ValidationError(`No match found for function signature ${signature}`, call.span);
}

function nameOf(type: FlinkType): string {
  const family = familyOf(type);
  return family === 'nested' ? type.root : FAMILY_NAMES[family];
}

/** As Calcite's messages name them (`SqlTypeFamily`). */
const FAMILY_NAMES: Readonly<Record<Exclude<Family, 'nested'>, string>> = {
  character: 'CHARACTER',
  binary: 'BINARY',
  boolean: 'BOOLEAN',
  numeric: 'NUMERIC',
  date: 'DATE',
  time: 'TIME',
  timestamp: 'TIMESTAMP',
  null: 'NULL',
};
