import { LOCAL } from '../ccaf';
import type { Services } from './services';

/** What the handler reported of a deploy. */
export interface Deployed {
  readonly outcome: string;
  readonly statement: { readonly name: string; readonly phase: string };
  readonly sql: { readonly create_sink: string; readonly insert: string };
  /** Requests to the statements API. */
  readonly apiCalls: number;
}

/** The function failed; the message is the one that Terraform would show. */
export class InvocationFailedError extends Error {
  override readonly name = 'InvocationFailedError';
}

/** Invokes the function to deploy the app, as Terraform does. */
export async function deploy({ lambda, ccaf, secretPath }: Services): Promise<Deployed> {
  const before = ccaf.requests.entries().length;
  const { payload, functionError } = await lambda.invoke({
    catalog_name: LOCAL.environment.name,
    database_name: LOCAL.databases[0].name,
    ccaf_secrets_path: secretPath,
    action: 'deploy',
    error_mode: 'throw',
  });
  if (functionError) throw new InvocationFailedError(failureIn(payload));
  const { outcome, statement, sql } = payload as Deployed;
  return { outcome, statement, sql, apiCalls: ccaf.requests.entries().length - before };
}

const failureIn = (payload: unknown): string => {
  const { errorMessage } = payload as { readonly errorMessage?: string };
  return errorMessage ?? JSON.stringify(payload);
};
