import type { TerraformStack, TerraformVariable, TerraformVariableValidationConfig } from 'cdktf';
import type { Environment } from '../config';
import { addVariable, oneOf } from '../variable';
import { WATCH } from '../watch/watch-variables';

const NAME = 'aws_log_retention_in_days';

// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html, and 0 for "never".
const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, 0,
];

/** How long logs are kept, unless the variable says otherwise. */
const DEFAULTS: Readonly<Record<Environment, number>> = { dev: 7, test: 30, prod: 90 };

/**
 * In prod the log is what tells, months later, who was stopped, replaced or deleted, and why. Nothing else does. And where
 * somebody watches, how far a statement had read is written down there when it ends, which Confluent Cloud forgets after
 * thirty days.
 */
const LEAST = 90;

/** Declares how long the logs of the function are kept. */
export function addRetentionVariable(
  stack: TerraformStack,
  environment: Environment,
  isWatched: boolean,
): TerraformVariable {
  const allowed = RETENTION_DAYS.filter((days) => environment !== 'prod' || days === 0 || days >= LEAST);
  return addVariable(stack, NAME, {
    type: 'number',
    description: `Specifies the number of days you want to retain log events in the specified log group. Possible values are: ${allowed.slice(0, -1).join(', ')}, and 0. If you select 0, the events in the log group are always retained and never expire.`,
    default: isWatched ? Math.max(DEFAULTS[environment], LEAST) : DEFAULTS[environment],
    validation: [oneOf(NAME, allowed), WHERE_WATCHED],
  });
}

const WHERE_WATCHED: TerraformVariableValidationConfig = {
  condition: `\${!var.${WATCH} || var.${NAME} == 0 || var.${NAME} >= ${LEAST}}`,
  errorMessage:
    `${NAME} must be at least ${LEAST}, or 0, if ${WATCH} is true, because the log shows how far ` +
    `deleted statements had read; got \${jsonencode(var.${NAME})}.`,
};
