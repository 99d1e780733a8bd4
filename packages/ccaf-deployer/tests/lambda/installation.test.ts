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
