import { Functions } from '../../src/lambda';
import { lambdaFunction } from '../../src/terraform/behaviours/lambda-function';
import type { ObjectValue } from '../../src/terraform/protocol/value';
import { fakeClock } from '../fake-clock';

const REGISTRY = '123456789012.dkr.ecr.us-east-1.amazonaws.com';
const IMAGE: ObjectValue = {
  function_name: 'app',
  region: 'us-east-1',
  package_type: 'Image',
  image_uri: `${REGISTRY}/team/app@sha256:${'0'.repeat(64)}`,
  timeout: 3,
  publish: false,
};
const clock = fakeClock();
const functions = new Functions(clock);
const { plan, create, update, delete: remove } = lambdaFunction(functions);

describe('aws_lambda_function', () => {
  test.each([`${REGISTRY}/app`, `${REGISTRY}/app:v1`, `${REGISTRY}/a/b:v1@sha256:${'0'.repeat(64)}`])(
    'takes the image %s',
    async (image_uri) => {
      expect(await create?.({ ...IMAGE, image_uri }, {}, {})).toEqual({});
    },
  );

  test.each([
    'app:v1',
    'public.ecr.aws/lambda/nodejs:20',
    `${REGISTRY}/app@sha256:123`,
    `https://${REGISTRY}/app`,
    `${REGISTRY}/App`,
  ])('refuses the image %s', async (image_uri) => {
    await expect(create?.({ ...IMAGE, image_uri }, {}, {})).rejects.toThrow(
      `creating Lambda Function (app): InvalidParameterValueException: Source image ${image_uri} is not valid. Provide a valid source image.`,
    );
  });

  test('refuses an Image package without an image', async () => {
    await expect(update?.(IMAGE, { ...IMAGE, image_uri: null }, {})).rejects.toThrow('provide ImageUri');
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

  test('waits until a new function is Active, and until an update is Successful', async () => {
    const before = clock.now();
    await create?.(IMAGE, {}, {});
    expect(functions.state('us-east-1/app')).toEqual({ State: 'Active', LastUpdateStatus: 'Successful' });
    expect(clock.now() - before).toBe(5_000);
    await update?.(IMAGE, { ...IMAGE, timeout: 4 }, {});
    expect(functions.state('us-east-1/app')).toEqual({ State: 'Active', LastUpdateStatus: 'Successful' });
    expect(clock.now() - before).toBe(10_000);
  });

  test('is not updated while it is restored', async () => {
    functions.idle('us-east-1/app');
    expect(() => functions.invoked('us-east-1/app')).toThrow('Lambda is initializing your function');
    await expect(update?.(IMAGE, { ...IMAGE, timeout: 4 }, {})).rejects.toThrow(
      'updating Lambda Function (app) code: operation error Lambda: UpdateFunctionCode, https response error ' +
        'StatusCode: 409, RequestID: 00000000-0000-4000-8000-000000000000, ResourceConflictException: The operation ' +
        'cannot be performed at this time. The function is currently in the following state: Pending',
    );
  });

  test('is Active again where it is made anew', async () => {
    functions.idle('us-east-1/app');
    await remove?.(IMAGE, {});
    await create?.(IMAGE, {}, {});
    expect(functions.state('us-east-1/app').State).toBe('Active');
  });
});
