import { LambdaInvocation } from '@cdktf/provider-aws/lib/lambda-invocation';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { type CloudResource, type InvocationResult, type RunningProviders, startProviders } from '../../src/terraform';
import { fakeClock } from '../fake-clock';
import { describeWithTerraform } from './describe-with-terraform';
import { AWS, Workspace } from './workspace';

const CREATE_ONLY = 'aws_lambda_invocation.deploy';
const CRUD = 'aws_lambda_invocation.teardown';
const FUNCTION: CloudResource = {
  type: 'aws_lambda_function',
  id: 'app',
  values: {
    region: 'eu-central-1',
    arn: 'arn:aws:lambda:eu-central-1:123456789012:function:app',
    environment: [{ variables: { DATABASE_NAME: 'live' } }],
  },
};

describeWithTerraform('aws_lambda_invocation', () => {
  let providers: RunningProviders;
  let workspace: Workspace;
  const clock = fakeClock();
  let payloads: unknown[];
  let functions: unknown[];
  let answer: (payload: string) => InvocationResult;

  const stack = (deploy: object | undefined, teardown?: object): object => ({
    ...AWS,
    resource: {
      aws_lambda_invocation: {
        ...(deploy === undefined ? {} : { deploy: { function_name: 'app', ...deploy } }),
        ...(teardown === undefined ? {} : { teardown: { function_name: 'app', lifecycle_scope: 'CRUD', ...teardown } }),
      },
    },
  });
  const sent = (): unknown[] => payloads.splice(0);

  beforeAll(async () => {
    providers = await startProviders({
      bindings: [AwsProvider, LambdaInvocation],
      invoke: async (_, payload, invoked) => {
        payloads.push(JSON.parse(payload));
        functions.push(invoked);
        return answer(payload);
      },
      existing: [FUNCTION],
      clock,
    });
  });
  afterAll(() => providers.close());
  beforeEach(async () => {
    payloads = [];
    functions = [];
    answer = () => ({ payload: '{"statusCode":200}' });
    workspace = new Workspace(() => providers, stack({ input: '{"v":1}' }));
    await workspace.ok('init');
  });
  afterEach(() => workspace.remove());

  test('CREATE_ONLY sends the input as it is, once, and keeps the answer as result', async () => {
    await workspace.ok('apply');
    expect(sent()).toEqual([{ v: 1 }]);
    expect((await workspace.run('plan', '-detailed-exitcode')).code).toBe(0);
    expect((await workspace.stored())[CREATE_ONLY]).toMatchObject({
      result: '{"statusCode":200}',
      // md5 of {"v":1}
      id: 'app,$LATEST,a191475ae2bf7db9c7e320f7da455bbb',
      terraform_key: 'tf',
    });
    await workspace.ok('destroy');
    expect(sent()).toEqual([]);
  });

  test('CREATE_ONLY is replaced by a new input, which invokes again', async () => {
    await workspace.ok('apply');
    workspace.write(stack({ input: '{"v":2}' }));
    expect(await workspace.planned()).toEqual({ [CREATE_ONLY]: ['delete', 'create'] });
    await workspace.ok('apply');
    expect(sent()).toEqual([{ v: 1 }, { v: 2 }]);
  });

  test('a failing create stores nothing, and the next plain apply tries again', async () => {
    answer = () => ({ payload: '{"errorMessage":"pool exhausted"}', functionError: 'Unhandled' });
    const failed = await workspace.run('apply');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('invoking Lambda Function (app): {"errorMessage":"pool exhausted"}');
    expect(await workspace.stored()).toEqual({});
    answer = () => ({ payload: '"fine"' });
    await workspace.ok('apply');
    expect(sent()).toEqual([{ v: 1 }, { v: 1 }]);
    expect((await workspace.stored())[CREATE_ONLY]).toMatchObject({ result: '"fine"' });
  });

  test('an answer with status 500 is no failure', async () => {
    answer = () => ({ payload: '{"statusCode":500,"body":"broken"}' });
    await workspace.ok('apply');
    expect((await workspace.stored())[CREATE_ONLY]).toMatchObject({ result: '{"statusCode":500,"body":"broken"}' });
  });

  test('CRUD adds the action and the previous input on create, update and delete', async () => {
    workspace.write(stack(undefined, { input: '{"v":1}' }));
    await workspace.ok('apply');
    workspace.write(stack(undefined, { input: '{"v":2}' }));
    expect(await workspace.planned()).toEqual({ [CRUD]: ['update'] });
    await workspace.ok('apply');
    await workspace.ok('destroy');
    expect(sent()).toEqual([
      { v: 1, tf: { action: 'create', prev_input: null } },
      { v: 2, tf: { action: 'update', prev_input: { v: 1 } } },
      { v: 2, tf: { action: 'delete', prev_input: { v: 2 } } },
    ]);
  });

  test('a failing CRUD update keeps the new input and the old result, so that nothing is tried again', async () => {
    workspace.write(stack(undefined, { input: '{"v":1}' }));
    await workspace.ok('apply');
    workspace.write(stack(undefined, { input: '{"v":2}' }));
    answer = () => ({ payload: '"no"', functionError: 'Unhandled' });
    expect((await workspace.run('apply')).code).toBe(1);
    expect((await workspace.stored())[CRUD]).toMatchObject({ input: '{"v":2}', result: '{"statusCode":200}' });
    expect((await workspace.run('plan', '-detailed-exitcode')).code).toBe(0);
  });

  test('a failing CRUD delete keeps the resource', async () => {
    workspace.write(stack(undefined, { input: '{}' }));
    await workspace.ok('apply');
    answer = () => ({ payload: '"no"', functionError: 'Unhandled' });
    expect((await workspace.run('destroy')).code).toBe(1);
    expect(Object.keys(await workspace.stored())).toEqual([CRUD]);
  });

  test('changed triggers replace: delete with the old input, then create', async () => {
    workspace.write(stack(undefined, { input: '{"v":1}', triggers: { path: 'a' } }));
    await workspace.ok('apply');
    workspace.write(stack(undefined, { input: '{"v":2}', triggers: { path: 'b' }, terraform_key: 'by' }));
    expect(await workspace.planned()).toEqual({ [CRUD]: ['delete', 'create'] });
    await workspace.ok('apply');
    expect(sent()).toEqual([
      { v: 1, tf: { action: 'create', prev_input: null } },
      { v: 1, tf: { action: 'delete', prev_input: { v: 1 } } },
      { v: 2, by: { action: 'create', prev_input: null } },
    ]);
  });

  test('a function is invoked in the environment that it is configured with', async () => {
    await workspace.ok('apply');
    expect(functions).toEqual([
      { arn: 'arn:aws:lambda:eu-central-1:123456789012:function:app', environment: { DATABASE_NAME: 'live' } },
    ]);
  });

  test('a function that is not there fails the invocation', async () => {
    workspace.write(stack({ function_name: 'other', input: '{}' }));
    const failed = await workspace.run('apply');
    expect(failed.stderr.replace(/[│\s]+/g, ' ')).toContain(
      'invoking Lambda Function (other): operation error Lambda: Invoke, https response error StatusCode: 404',
    );
    expect(sent()).toEqual([]);
  });

  test('a function that nobody invoked for weeks fails the first apply, and the second one succeeds', async () => {
    providers.functions.idle('eu-central-1/app');
    const { stderr } = await workspace.run('apply');
    expect(stderr.replace(/[│╷╵\s]+/g, ' ')).toContain(
      'Error: invoking Lambda Function (app): operation error Lambda: Invoke, https response error StatusCode: 409, ' +
        'RequestID: 00000000-0000-4000-8000-000000000000, api error CodeArtifactUserPendingException: INFO: Lambda ' +
        'is initializing your function. It will be ready to invoke shortly.',
    );
    expect([sent(), await workspace.stored()]).toEqual([[], {}]);
    clock.pass(60_000);
    await workspace.ok('apply');
    expect(sent()).toEqual([{ v: 1 }]);
  });

  test('CRUD needs an object, and every input has to be JSON', async () => {
    workspace.write(stack(undefined, { input: '[1]' }));
    expect((await workspace.run('plan')).stderr).toContain('requires input to be a JSON object');
    workspace.write(stack({ input: '{' }));
    expect((await workspace.run('validate')).stderr).toContain('input contains an invalid JSON');
  });
});
