import { resource, synth } from '../synth';
import { describeWithTerraform, evaluate } from '../terraform';

const stack = synth('image-registry');

describe('the repository', () => {
  it('keeps its tags, scans what is pushed, and is not deleted with images in it', () => {
    expect(resource(stack, 'aws_ecr_repository')).toMatchObject({
      name: 'ccaf_kickstarter-order_book_app_dev',
      image_tag_mutability: 'IMMUTABLE',
      image_scanning_configuration: { scan_on_push: true },
      encryption_configuration: [{ encryption_type: 'AES256' }],
      force_delete: false,
    });
  });

  it('puts out its URL', () => {
    const { address } = resource(stack, 'aws_ecr_repository');
    expect(stack.output['repository_url']).toMatchObject({ value: `\${${address}.repository_url}` });
  });
});

describeWithTerraform('the policies, evaluated by Terraform', () => {
  const value = (type: string): unknown => ({ value: resource(stack, type)['policy'] });
  let outputs: ReturnType<typeof evaluate>['outputs'];
  beforeAll(() => {
    const output = { pull: value('aws_ecr_repository_policy'), lifecycle: value('aws_ecr_lifecycle_policy') };
    outputs = evaluate({ variable: stack.variable, output }, {}).outputs;
  });

  it('let the Lambda service pull for the one function', () => {
    expect(JSON.parse(String(outputs['pull']))).toEqual({
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

  it('forget all but the newest 30 images', () => {
    expect(JSON.parse(String(outputs['lifecycle']))).toEqual({
      rules: [
        {
          rulePriority: 1,
          description: 'Keep the newest 30 images',
          selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 30 },
          action: { type: 'expire' },
        },
      ],
    });
  });
});
