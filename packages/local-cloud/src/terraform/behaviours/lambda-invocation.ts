import { createHash } from 'node:crypto';
import { LambdaApiError } from '../../lambda/function-states';
import type { Functions } from '../../lambda/functions';
import { type ObjectValue, sameValue, text } from '../protocol/value';
import { callLambda } from './aws-retries';
import type { Memory, PlanAdjustment, ResourceBehaviour } from './behaviour';
import { goJson, sortedMembers } from './go-json';
import { environmentOf, functionKey, messageOf } from './lambda-function';

/** The answer of a Lambda invocation; `functionError` is set where the handler threw. */
export type InvocationResult = { readonly payload: string; readonly functionError?: string };

/** A function as it is configured when it is invoked. */
export type InvokedFunction = {
  /** With its region and account. */
  readonly arn: string;
  readonly environment: Readonly<Record<string, string>>;
};

/** Invokes a function; it rejects with a LambdaApiError where Lambda itself refuses. */
export type Invoke = (functionName: string, payload: string, invoked: InvokedFunction) => Promise<InvocationResult>;

type Action = 'create' | 'update' | 'delete';

/**
 * `aws_lambda_invocation` as hashicorp/terraform-provider-aws internal/service/lambda/invocation.go has it (6.x):
 * - CREATE_ONLY sends the input as it is, a new input replaces the resource, and delete invokes nothing;
 * - CRUD adds `{action, prev_input}` under `terraform_key`, a new input is an update, and delete invokes;
 * - every other change in place (lifecycle_scope, terraform_key, tenant_id) is an update, and invokes too;
 * - a function that is not there is an error, on delete as well;
 * - what Lambda itself answers 429 or 5xx is invoked again, `max_retries` times in all;
 * - Read does nothing, so nothing that happens outside is ever noticed;
 * - only a FunctionError fails; a failed create leaves no resource, and a failed update leaves the new input in state,
 *   and the old result, because the resource does not ask SDKv2 for a partial state (issue #43447).
 *
 * @param memory where the functions are
 * @param functions their states
 */
export function lambdaInvocation(invoke: Invoke, memory: Memory, functions: Functions): ResourceBehaviour {
  const send = async (functionName: string, payload: string, where: ObjectValue): Promise<InvocationResult> => {
    const found = memory.get('aws_lambda_function', functionName, where);
    if (found === undefined) {
      throw new LambdaApiError(404, 'ResourceNotFoundException', `Function not found: ${functionName}`);
    }
    functions.invoked(functionKey({ ...found, function_name: functionName }));
    return invoke(functionName, payload, { arn: text(found['arn']) ?? '', environment: environmentOf(found) });
  };
  const run = async (
    action: Action,
    prior: ObjectValue | null,
    current: ObjectValue,
    provider: ObjectValue,
  ): Promise<ObjectValue> => {
    const functionName = text(current['function_name']) ?? '';
    const payload = requestPayload(action, prior, current);
    const result = await callLambda('Invoke', provider, functions.clock, () =>
      send(functionName, payload, current),
    ).catch((cause: unknown) => {
      throw new Error(`invoking Lambda Function (${functionName}): ${messageOf(cause)}`, { cause });
    });
    if (result.functionError !== undefined) {
      throw new Error(`invoking Lambda Function (${functionName}): ${result.payload}`);
    }
    const hash = createHash('md5').update(payload).digest('hex');
    return { id: [functionName, text(current['qualifier']) ?? '', hash].join(','), result: result.payload };
  };
  return {
    plan: planInvocation,
    create: (planned, _, provider) => run('create', null, planned, provider),
    update: (prior, planned, provider) => run('update', prior, planned, provider),
    delete: async (prior, provider) => {
      if (!isCreateOnly(prior)) await run('delete', prior, prior, provider);
    },
    read: async (state) => state,
  };
}

function planInvocation(prior: ObjectValue | null, planned: ObjectValue): PlanAdjustment {
  const input = text(planned['input']);
  const inputChanges = prior !== null && !sameValue(prior['input'] ?? null, planned['input'] ?? null);
  if (isCreateOnly(planned)) return inputChanges ? { replace: ['input'] } : {};
  const trimmed = input?.trim();
  if (trimmed !== undefined && !(trimmed.startsWith('{') && trimmed.endsWith('}'))) {
    return { errors: ['lifecycle_scope other than "CREATE_ONLY" requires input to be a JSON object'] };
  }
  return inputChanges ? { unknown: ['result'] } : {};
}

function requestPayload(action: Action, prior: ObjectValue | null, current: ObjectValue): string {
  const input = text(current['input']) ?? '';
  if (isCreateOnly(current)) return input;
  const previous = prior === null ? null : parsedObject(text(prior['input']) ?? 'null');
  const key = text(current['terraform_key']) ?? 'tf';
  return goJson(sortedMembers({ ...parsedObject(input), [key]: { action, prev_input: previous } }));
}

function parsedObject(json: string): object | null {
  const parsed: unknown = JSON.parse(json);
  if (typeof parsed === 'object' && !Array.isArray(parsed)) return parsed;
  throw new Error(`Lambda Invocation input transformation failed: expected a JSON object, got ${json}`);
}

function isCreateOnly(object: ObjectValue): boolean {
  return object['lifecycle_scope'] === 'CREATE_ONLY';
}
