import { signedPost } from '../../src/identity/sigv4';

// AWS's own test suite for Signature Version 4, of which the SDKs carry copies (aws/aws-sdk-js-v3 packages/signature-v4,
// suite.fixture): those of its requests that are a POST to the root.
const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const SESSION_TOKEN =
  'AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==';
const SCOPE = 'AKIDEXAMPLE/20150830/us-east-1/service/aws4_request';
const NOW = Date.parse('2015-08-30T12:36:00Z');

const sign = (headers: Readonly<Record<string, string>>, body: string, sessionToken?: string) =>
  signedPost('example.amazonaws.com', headers, body, {
    credentials: { ...CREDENTIALS, ...(sessionToken && { sessionToken }) },
    region: 'us-east-1',
    service: 'service',
    now: NOW,
  });

it('post-vanilla', () => {
  expect(sign({}, '')).toEqual({
    'x-amz-date': '20150830T123600Z',
    authorization: `AWS4-HMAC-SHA256 Credential=${SCOPE}, SignedHeaders=host;x-amz-date, Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b`,
  });
});

it('post-x-www-form-urlencoded', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(sign(form, 'Param1=value1')).toEqual({
    ...form,
    'x-amz-date': '20150830T123600Z',
    authorization: `AWS4-HMAC-SHA256 Credential=${SCOPE}, SignedHeaders=content-type;host;x-amz-date, Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a`,
  });
});

it('post-header-value-case', () => {
  expect(sign({ 'my-header1': 'VALUE1' }, '')['authorization']).toBe(
    `AWS4-HMAC-SHA256 Credential=${SCOPE}, SignedHeaders=host;my-header1;x-amz-date, Signature=cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d`,
  );
});

it('post-sts-header-before', () => {
  expect(sign({}, '', SESSION_TOKEN)).toEqual({
    'x-amz-date': '20150830T123600Z',
    'x-amz-security-token': SESSION_TOKEN,
    authorization: `AWS4-HMAC-SHA256 Credential=${SCOPE}, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead`,
  });
});
