import { resource, synth } from '../synth';

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

  it('is all that the stack holds: nothing goes before a deletion that is refused, and no image expires', () => {
    expect(Object.keys(stack.resource)).toEqual(['aws_ecr_repository']);
  });

  it('lets go of the permission to pull that it had, which the app sets anew', () => {
    expect(stack).toMatchObject({
      removed: [
        {
          from: 'aws_ecr_repository_policy.image-repository_repository-policy_06D13DDD',
          lifecycle: [{ destroy: false }],
        },
      ],
    });
  });

  it('puts out its URL', () => {
    const { address } = resource(stack, 'aws_ecr_repository');
    expect(stack.output['repository_url']).toMatchObject({ value: `\${${address}.repository_url}` });
  });
});
