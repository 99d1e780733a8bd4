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
  /** What the policy's name begins with; the rest tells the secret. */
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
 * There is a policy for each secret, so that a target that was left with another secret can still read that one until it
 * is retired: its policy goes after its retirement, which depends on the attachment.
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
    const bySecret = TerraformIterator.fromList([props.secretName]);
    const policy = new IamPolicy(this, 'policy', {
      forEach: bySecret,
      name: Fn.join('-', [props.policyName, Fn.substr(Fn.md5(bySecret.value), 0, 8)]),
      // Never another text: it replaces a policy, which is created before that of the same name goes.
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
    const policies = TerraformIterator.fromResources(policy);
    this.attachment = new IamRolePolicyAttachment(this, 'attachment', {
      forEach: policies,
      role: this.role.name,
      policyArn: policies.getString('arn'),
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
