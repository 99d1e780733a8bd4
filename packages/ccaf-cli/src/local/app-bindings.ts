import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { DataAwsKmsKey } from '@cdktf/provider-aws/lib/data-aws-kms-key';
import { DataAwsSecretsmanagerSecret } from '@cdktf/provider-aws/lib/data-aws-secretsmanager-secret';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { LambdaInvocation } from '@cdktf/provider-aws/lib/lambda-invocation';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import type { Binding } from 'local-cloud/terraform';

/** The provider, resources and data sources that the app stack uses. */
export const APP_BINDINGS: readonly Binding[] = [
  AwsProvider,
  CloudwatchLogGroup,
  DataAwsKmsKey,
  DataAwsSecretsmanagerSecret,
  IamPolicy,
  IamRole,
  IamRolePolicyAttachment,
  LambdaFunction,
  LambdaInvocation,
];
