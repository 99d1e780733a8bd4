import { Fn } from 'cdktf';

/** One statement of an IAM or resource policy. Terraform's own functions may stand in for its values. */
export interface PolicyStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  /** @default - none, in a policy that is attached to the resource itself */
  readonly Resource?: string | readonly string[];
  /** @default - none, in a policy that is attached to the principal itself */
  readonly Principal?: { readonly Service: string };
  /** @default - always */
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Renders a policy for Terraform to encode at plan time.
 *
 * @param statements or an expression that is a list of them
 */
export const policyDocument = (statements: readonly PolicyStatement[] | string): string =>
  Fn.jsonencode({ Version: '2012-10-17', Statement: statements });

/** Lets the Lambda service, and nobody else, do something. */
export const LAMBDA_SERVICE = { Service: 'lambda.amazonaws.com' } as const;

/** Lets the EventBridge Scheduler, and nobody else, do something. */
export const SCHEDULER_SERVICE = { Service: 'scheduler.amazonaws.com' } as const;

/** Lets the alarms of CloudWatch, and nobody else, do something. */
export const CLOUDWATCH_SERVICE = { Service: 'cloudwatch.amazonaws.com' } as const;
