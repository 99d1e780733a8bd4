import { inspect } from 'node:util';
import { InvalidSettingsError, parseSettings } from '../../src/lambda/settings';

const SECRET = {
  'environment.id': 'env-1',
  'flink.api.key': 'KEY',
  'flink.api.secret': 's3cret-value',
  'flink.cloud': 'AWS',
  'flink.compute.pool.id': 'lfcp-1',
  'flink.principal.id': 'sa-1',
  'flink.region': 'us-east-1',
  'organization.id': 'org-1',
};
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
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
])('takes the endpoint %s', (given, endpoint) => {
  expect(parse({ ...SECRET, 'flink.rest.endpoint': given }).endpoint).toBe(endpoint);
});

it.each(['http://example.com', 'ftp://127.0.0.1', 'nonsense', 'https://user@example.com'])(
  'refuses the endpoint %s',
  (given) => {
    expect(failureOf({ ...SECRET, 'flink.rest.endpoint': given }).problems[0]).toMatch(
      /^'flink.rest.endpoint' must be/,
    );
  },
);

it('names every key that is missing or blank, and no value', () => {
  const { 'flink.region': _, ...rest } = SECRET;
  const failure = failureOf({ ...rest, 'flink.api.key': ' ', 'organization.id': 5 });
  expect(failure.problems).toEqual([
    "'flink.api.key' must be a non-blank string, but is not",
    "'flink.region' must be a non-blank string, but is missing",
    "'organization.id' must be a non-blank string, but is not",
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
  expect(`${JSON.stringify(settings)}${inspect(settings)}${settings.apiSecret}`).not.toContain('s3cret-value');
  expect(settings.apiSecret.reveal()).toBe('s3cret-value');
});
