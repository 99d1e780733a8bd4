import { inspect } from 'node:util';
import { InvalidSettingsError, parseSettings } from '../../src/lambda/settings';
import type { ApiKey } from '../../src/statements';
import { SECRET } from './secret';

const parse = (secret: unknown) => parseSettings('/ccaf', typeof secret === 'string' ? secret : JSON.stringify(secret));
const failureOf = (secret: unknown): InvalidSettingsError => {
  try {
    parse(secret);
  } catch (error) {
    if (error instanceof InvalidSettingsError) return error;
    throw error;
  }
  throw new Error('expected an InvalidSettingsError');
};

it('builds the public endpoint, its cloud in lower case', () => {
  expect(parse(SECRET).endpoint).toBe('https://flink.us-east-1.aws.confluent.cloud');
});

it.each([
  ['https://flink.us-east-1.aws.private.confluent.cloud/', 'https://flink.us-east-1.aws.private.confluent.cloud'],
  [
    'https://flink.dom1.us-east-1.aws.private.confluent.cloud',
    'https://flink.dom1.us-east-1.aws.private.confluent.cloud',
  ],
  ['https://flink-n1.us-east-1.aws.glb.confluent.cloud', 'https://flink-n1.us-east-1.aws.glb.confluent.cloud'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
])('takes the endpoint %s', (given, endpoint) => {
  expect(parse({ ...SECRET, 'flink.rest.endpoint': given }).endpoint).toBe(endpoint);
});

const HTTPS = 'an https URL (http only on loopback)';
const FLINKS = "the host of Flink itself, which begins with 'flink'";
const A_URL = 'a URL, such as https://flink.us-east-1.aws.confluent.cloud';
it.each<[unknown, string[]]>([
  ['http://example.com', [HTTPS]],
  ['http://127.0.0.1.example.com', [HTTPS]],
  ['ftp://127.0.0.1', [HTTPS]],
  ['flink.us-east-1.aws.confluent.cloud', [A_URL]],
  ['nonsense', [A_URL]],
  ['https://exa mple.com', [A_URL]],
  ['https://example.com:99999', [A_URL]],
  ['', [A_URL]],
  [7, [A_URL]],
  [null, [A_URL]],
  ['https://user@example.com', ['without credentials']],
  ['https://:s3cret-value@example.com', ['without credentials']],
  ['https://example.com?key=s3cret-value', ['without a query or a fragment']],
  ['https://example.com/?', ['without a query or a fragment']],
  ['https://example.com/#top', ['without a query or a fragment']],
  ['https://flinkpls.us-east-1.aws.private.confluent.cloud', [FLINKS]],
  ['https://lkc-1.us-east-1.aws.private.confluent.cloud:443', [FLINKS]],
  ['https://api.confluent.cloud', [FLINKS]],
  ['http://user:s3cret-value@example.com?a', [HTTPS, 'without credentials', 'without a query or a fragment']],
])('refuses the endpoint %j', (given, expected) => {
  const failure = failureOf({ ...SECRET, 'flink.rest.endpoint': given });
  expect(failure.problems).toEqual(expected.map((problem) => `'flink.rest.endpoint' must be ${problem}`));
  expect(`${failure.message}${inspect(failure)}`).not.toContain('s3cret-value');
});

it.each(['us-east-1.example.com/', 'us east 1', 'us-east-1:8080', 'x@example.com#'])(
  'refuses the region %s, which would lead to another host, unless an endpoint is given',
  (region) => {
    const secret = { ...SECRET, 'flink.region': region };
    expect(failureOf(secret).problems).toEqual([
      "'flink.region' must be a name of letters, digits and hyphens, such as us-east-1",
    ]);
    expect(failureOf({ ...secret, 'flink.cloud': 'A.B' }).problems).toHaveLength(2);
    expect(parse({ ...secret, 'flink.rest.endpoint': 'https://example.com/base/' }).endpoint).toBe(
      'https://example.com/base',
    );
  },
);

it('names every key that is missing or blank, and no value', () => {
  const { 'flink.region': _, ...rest } = SECRET;
  const failure = failureOf({ ...rest, 'flink.api.key': ' ', 'organization.id': 5 });
  expect(failure.problems).toEqual([
    "'flink.api.key' must be a non-blank string, but is blank or not a string",
    "'flink.region' must be a non-blank string, but is missing",
    "'organization.id' must be a non-blank string, but is blank or not a string",
  ]);
  expect(`${failure.message}${inspect(failure)}`).not.toContain('s3cret-value');
});

it.each(['s3cret-value', '["s3cret-value"]', '"s3cret-value"', ''])(
  'refuses the text %j without showing it',
  (secret) => {
    const failure = failureOf(secret);
    expect(failure.problems).toHaveLength(1);
    expect(`${failure.message}${inspect(failure)}`).not.toContain('s3cret-value');
  },
);

it('shows the API secret to nobody', () => {
  const settings = parse(SECRET);
  const { secret } = settings.authentication as ApiKey;
  expect(`${JSON.stringify(settings)}${inspect(settings)}${secret}`).not.toContain('s3cret-value');
  expect(secret.reveal()).toBe('s3cret-value');
});
