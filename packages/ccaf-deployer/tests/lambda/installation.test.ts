import { Agent } from 'undici';
import { systemClock } from '../../src/clock';
import { handle } from '../../src/lambda/handle';
import { installationOf } from '../../src/lambda/installation';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';

it.each([ARN, `${ARN}:live`, `${ARN}:$LATEST`])('is account, region and function of %s', (arn) => {
  expect(installationOf(arn)).toBe('123456789012/eu-west-1/orders');
});

it.each([
  ['another account', 'arn:aws:lambda:eu-west-1:000000000000:function:orders'],
  ['another region', 'arn:aws:lambda:us-east-1:123456789012:function:orders'],
  ['another function', 'arn:aws:lambda:eu-west-1:123456789012:function:fork'],
  ['another partition, whose regions have other names', 'arn:aws-cn:lambda:cn-north-1:123456789012:function:orders'],
])('is another in %s', (_, arn) => {
  expect(installationOf(arn)).not.toBe(installationOf(ARN));
});

it.each([undefined, '', 'no arn', 'arn:aws:lambda:eu-west-1:123456789012:function'])(
  'is local where it is %s',
  (arn) => {
    expect(installationOf(arn)).toBe('local');
  },
);

it('is where a secret must be that is named by its ARN', async () => {
  const secret = (place: string) => `arn:aws:secretsmanager:${place}:secret:/ccaf-AbCdEf`;
  const told = async (path: string): Promise<unknown> => {
    const event = { catalog_name: 'Shops', database_name: 'live', ccaf_secrets_path: path };
    const context = { awsRequestId: '1', getRemainingTimeInMillis: () => 60_000, invokedFunctionArn: ARN };
    const answer = await handle(event, context, {
      project: 'orders',
      apps: [],
      readSecret: () => Promise.reject(new TypeError('asked for')),
      dispatcher: new Agent(),
      clock: systemClock,
      random: () => 0,
      write: () => undefined,
    });
    return JSON.parse((answer as { readonly body: string }).body);
  };
  expect(await told(secret('eu-west-1:123456789012'))).toEqual({ error: 'asked for' });
  expect(await told(secret('us-east-1:123456789012'))).toMatchObject({ code: 'INVALID_EVENT' });
  expect(await told(secret('eu-west-1:210987654321'))).toMatchObject({ code: 'INVALID_EVENT' });
});
