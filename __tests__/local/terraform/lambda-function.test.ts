import { lambdaFunction } from '../../../local/terraform/behaviours/lambda-function';
import type { ObjectValue } from '../../../local/terraform/protocol/value';

const REGISTRY = '123456789012.dkr.ecr.us-east-1.amazonaws.com';
const IMAGE: ObjectValue = {
  function_name: 'app',
  package_type: 'Image',
  image_uri: `${REGISTRY}/team/app@sha256:${'0'.repeat(64)}`,
  handler: null,
  runtime: null,
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

  test('refuses an image for a Zip package, and an Image package without one', async () => {
    await expect(update?.(IMAGE, { ...IMAGE, package_type: 'Zip' })).rejects.toThrow('do not provide ImageUri');
    await expect(create?.({ ...IMAGE, image_uri: null }, {})).rejects.toThrow('provide ImageUri');
  });

  test('wants a handler and a runtime for a Zip package at plan', () => {
    expect(plan?.(null, { ...IMAGE, package_type: 'Zip', runtime: 'nodejs20.x' })).toEqual({
      errors: ['handler and runtime must be set when PackageType is Zip'],
    });
  });

  test('plans a new modification time for new code only', () => {
    expect(plan?.(IMAGE, { ...IMAGE, timeout: 4 })).toEqual({ unknown: [] });
    expect(plan?.(IMAGE, { ...IMAGE, image_uri: `${REGISTRY}/app:2` })).toEqual({ unknown: ['last_modified'] });
  });

  test('counts the versions that it publishes', async () => {
    const published: ObjectValue = { ...IMAGE, publish: true, version: '1' };
    expect(await create?.({ ...IMAGE, publish: true }, {})).toEqual({ version: '1' });
    expect(plan?.(published, { ...published, timeout: 4 })).toEqual({
      unknown: ['version', 'qualified_arn', 'qualified_invoke_arn'],
    });
    expect(await update?.(published, { ...published, timeout: 4 })).toEqual({ version: '2' });
  });
});
