import { resource, synth } from '../synth';
import { describeWithTerraform, evaluate } from '../terraform';

const stack = synth('app');

/** Lets Terraform evaluate a policy, with stand-ins for what it refers to. */
function policyOf(policy: unknown, keyArns: readonly string[]): unknown {
  const value = String(policy)
    .replaceAll(/aws_cloudwatch_log_group\.[\w-]+/g, 'local.log_group')
    .replaceAll(/data\.aws_secretsmanager_secret\.[\w-]+/g, 'local.secret')
    .replaceAll(/data\.aws_kms_key\.[\w-]+/g, 'local.keys');
  const locals = {
    log_group: { arn: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/f' },
    secret: { arn: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:ccaf-AbCdEf' },
    keys: Object.fromEntries(keyArns.map((arn) => [arn, { arn }])),
  };
  const { errors, outputs } = evaluate(
    { variable: { aws_region: {} }, locals, output: { policy: { value } } },
    { aws_region: 'us-east-1' },
  );
  expect(errors).toEqual([]);
  return JSON.parse(String(outputs['policy']));
}

const LOGS = {
  Effect: 'Allow',
  Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  Resource: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/f:*',
};
const SECRET = {
  Effect: 'Allow',
  Action: ['secretsmanager:GetSecretValue'],
  Resource: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:ccaf-AbCdEf',
};

describeWithTerraform('the policy of the role, evaluated by Terraform', () => {
  const policy = resource(stack, 'aws_iam_policy', 'execution-role')['policy'];

  it('lets the function write to its own log streams and read its one secret', () => {
    expect(policyOf(policy, [])).toEqual({ Version: '2012-10-17', Statement: [LOGS, SECRET] });
  });

  it('adds decryption, through Secrets Manager only, where the secret has a key of its own', () => {
    const key = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd';
    const decrypt = {
      Effect: 'Allow',
      Action: ['kms:Decrypt'],
      Resource: [key],
      Condition: { StringEquals: { 'kms:ViaService': 'secretsmanager.us-east-1.amazonaws.com' } },
    };
    expect(policyOf(policy, [key])).toEqual({ Version: '2012-10-17', Statement: [LOGS, SECRET, decrypt] });
  });

  it('lets only the Lambda service assume the role', () => {
    expect(policyOf(resource(stack, 'aws_iam_role', 'execution-role')['assume_role_policy'], [])).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: ['sts:AssumeRole'] }],
    });
  });
});

describe('the policy', () => {
  it('is one for each secret, named after it, and attached as one', () => {
    const { address, ...policy } = resource(stack, 'aws_iam_policy', 'execution-role');
    expect(policy).toMatchObject({
      for_each: '${toset([var.ccaf_secrets_path])}',
      name: '${join("-", ["ccaf_order_book_app_policy_dev_us-east-1", substr(md5(each.value), 0, 8)])}',
    });
    expect(resource(stack, 'aws_iam_role_policy_attachment', 'execution-role')).toMatchObject({
      for_each: `\${${address}}`,
      policy_arn: '${each.value.arn}',
    });
  });
});

describe('the lookup of the key', () => {
  it("is left out where AWS's managed key encrypts the secret", () => {
    const [key] = Object.values(stack.data['aws_kms_key'] ?? {});
    expect(key?.['for_each']).toMatch(
      /^\$\{toset\(compact\(\[data\.aws_secretsmanager_secret\.[\w-]+\.kms_key_id\]\)\)\}$/,
    );
  });
});
