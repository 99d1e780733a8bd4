import { lambdaFunction } from '../../src/terraform/behaviours/lambda-function';
import type { ObjectValue } from '../../src/terraform/protocol/value';

const REGISTRY = '123456789012.dkr.ecr.us-east-1.amazonaws.com';
const IMAGE: ObjectValue = {
  function_name: 'app',
  package_type: 'Image',
  image_uri: `${REGISTRY}/team/app@sha256:${'0'.repeat(64)}`,
  timeout: 3,
  publish: false,
};
const { plan, create, update } = lambdaFunction();

describe('aws_lambda_function', () => {
  test.each([`${REGISTRY}/app`, `${REGISTRY}/app:v1`, `${REGISTRY}/a/b:v1@sha256:${'0'.repeat(64)}`])(
    'takes the image %s',
    async (image_uri) => {
      expect(await create?.({ ...IMAGE, image_uri }, {})).toEqual({});
    },
  );

  test.each([
    'app:v1',
    'public.ecr.aws/lambda/nodejs:20',
    `${REGISTRY}/app@sha256:123`,
    `https://${REGISTRY}/app`,
    `${REGISTRY}/App`,
  ])('refuses the image %s', async (image_uri) => {
    await expect(create?.({ ...IMAGE, image_uri }, {})).rejects.toThrow(
      `creating Lambda Function (app): InvalidParameterValueException: Source image ${image_uri} is not valid. Provide a valid source image.`,
    );
  });

  test('refuses an Image package without an image', async () => {
    await expect(update?.(IMAGE, { ...IMAGE, image_uri: null })).rejects.toThrow('provide ImageUri');
  });

  test('refuses at plan what it does not know', () => {
    expect(plan?.(null, { ...IMAGE, package_type: 'Zip', publish: true })).toEqual({
      errors: ['the emulated provider knows functions of an image only', 'the emulated provider publishes no versions'],
      unknown: [],
    });
  });

  test('plans a new modification time for new code only', () => {
    expect(plan?.(IMAGE, { ...IMAGE, timeout: 4 })).toEqual({ errors: [], unknown: [] });
    const image_uri = `${REGISTRY}/app:2`;
    expect(plan?.(IMAGE, { ...IMAGE, image_uri })).toEqual({ errors: [], unknown: ['last_modified'] });
  });
});
