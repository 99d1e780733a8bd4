import { credentialsIn } from '../../src/lambda/secrets';

it('takes the credentials that Lambda sets', () => {
  const env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' };
  expect(credentialsIn(env)).toEqual({ accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'token' });
});

it('goes without a session token where there is none', () => {
  const env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };
  expect(credentialsIn(env)).toEqual({ accessKeyId: 'id', secretAccessKey: 'secret' });
});

it('says what is missing where there are none', () => {
  expect(() => credentialsIn({ AWS_ACCESS_KEY_ID: 'id' })).toThrow(
    'expected AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment, as Lambda sets them',
  );
});
