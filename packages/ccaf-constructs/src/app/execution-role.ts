import type { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { DataAwsKmsKey } from '@cdktf/provider-aws/lib/data-aws-kms-key';
import { DataAwsSecretsmanagerSecret } from '@cdktf/provider-aws/lib/data-aws-secretsmanager-secret';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Fn, TerraformIterator, Token } from 'cdktf';
import { Construct } from 'constructs';
import { LAMBDA_SERVICE, type PolicyStatement, policyDocument } from '../policy-document';

export interface ExecutionRoleProps {
  readonly roleName: string;
  readonly policyName: string;
  /** What the project is called in a sentence. */
  readonly title: string;
  /** Where the function writes its logs. */
  readonly logGroup: CloudwatchLogGroup;
  /** The one secret that the function reads, by name. */
  readonly secretName: string;
  readonly region: string;
}

/**
 * The role of the function: it may write to its own log group and read one secret, and nothing else.
 *
 * Pulling the image is a permission of the Lambda service on the repository, not of this role.
 */
export class ExecutionRole extends Construct {
  readonly role: IamRole;
  /** Depend on this, not on the policy: only an attached policy gives permissions. */
  readonly attachment: IamRolePolicyAttachment;

  constructor(scope: Construct, id: string, props: ExecutionRoleProps) {
    super(scope, id);
    const secret = new DataAwsSecretsmanagerSecret(this, 'secret', { name: props.secretName });
    this.role = new IamRole(this, 'role', {
      name: props.roleName,
      assumeRolePolicy: policyDocument([{ Effect: 'Allow', Principal: LAMBDA_SERVICE, Action: ['sts:AssumeRole'] }]),
    });
    const policy = new IamPolicy(this, 'policy', {
      name: props.policyName,
      description: `What the ${props.title} function may do.`,
      policy: policyDocument(
        Fn.concat([
          [
            {
              Effect: 'Allow',
              Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              Resource: Fn.join(':', [props.logGroup.arn, '*']),
            },
            { Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource: secret.arn },
          ],
          this.#decryptStatements(secret, props.region),
        ]),
      ),
    });
    this.attachment = new IamRolePolicyAttachment(this, 'attachment', {
      role: this.role.name,
      policyArn: policy.arn,
    });
  }

  /**
   * One statement where the secret has a key of its own, none where AWS's managed key encrypts it.
   *
   * The key is looked up because a secret may name it by alias, and a policy must name it by ARN.
   */
  #decryptStatements(secret: DataAwsSecretsmanagerSecret, region: string): string[] {
    const key = new DataAwsKmsKey(this, 'secret-key', {
      keyId: secret.kmsKeyId,
      forEach: TerraformIterator.fromList(Fn.compact([secret.kmsKeyId])),
    });
    const arns = Token.asList(TerraformIterator.fromResources(key).pluckProperty('arn'));
    const statement: PolicyStatement = {
      Effect: 'Allow',
      Action: ['kms:Decrypt'],
      Resource: arns,
      Condition: { StringEquals: { 'kms:ViaService': Fn.join('.', ['secretsmanager', region, 'amazonaws.com']) } },
    };
    // Functions, not template strings: CDKTF escapes the latter wrongly where functions nest.
    return Fn.slice([statement], 0, Token.asNumber(Fn.lengthOf(arns)));
  }
}
