import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import description from './ccaf-statements.openapi.json';

/**
 * The schemas that Confluent publishes for this API, without their prose (confluentinc/ccloud-sdk-go-v2,
 * flink-gateway/v1/api/openapi.yaml). Two of its demands cannot be met by any answer and are left out here: responses
 * require `spec.statement_name`, and StatementResult requires `data`, neither of which is declared.
 */
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(description, 'openapi');

/** Says whether an answer is as the description says. */
export function validator(name: keyof typeof description.components.schemas): ValidateFunction {
  return ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
}
