import { resource, synth } from '../synth';
import { describeWithTerraform, evaluate } from '../terraform';

const stack = synth('app');
const permission = resource(stack, 'aws_ecr_repository_policy');

describe('the permission to pull', () => {
  it('is set on the repository of the stack image-registry, by name', () => {
    expect(permission['repository']).toBe(resource(synth('image-registry'), 'aws_ecr_repository')['name']);
  });
});

describeWithTerraform('the permission to pull, evaluated by Terraform', () => {
  it('lets the Lambda service pull for the one function', () => {
    const given = { variable: stack.variable, output: { policy: { value: permission['policy'] } } };
    const values = { catalog_name: 'c', database_name: 'd', ccaf_secrets_path: 's' };
    const { outputs } = evaluate(given, { ...values, image_digest: `sha256:${'a'.repeat(64)}`, deployment_id: '1' });
    expect(JSON.parse(String(outputs['policy']))).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'lambda.amazonaws.com' },
          Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
          Condition: {
            StringLike: {
              'aws:sourceArn': 'arn:aws:lambda:us-east-1:123456789012:function:ccaf_order_book_app_function_dev*',
            },
          },
        },
      ],
    });
  });
});
