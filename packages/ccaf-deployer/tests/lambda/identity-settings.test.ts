import { InvalidSettingsError, parseSettings } from '../../src/lambda/settings';

const SECRET = {
  'environment.id': 'env-1',
  'flink.cloud': 'AWS',
  'flink.compute.pool.id': 'lfcp-1',
  'flink.principal.id': 'sa-1',
  'flink.region': 'us-east-1',
  'organization.id': 'org-1',
};
const KEY = { 'flink.api.key': 'KEY', 'flink.api.secret': 's3cret-value' };
const POOL = { 'identity.pool.id': 'pool-abc1' };
const parse = (more: object) => parseSettings('/ccaf', JSON.stringify({ ...SECRET, ...more }));
const problemsOf = (more: object): readonly string[] => {
  try {
    parse(more);
  } catch (error) {
    if (error instanceof InvalidSettingsError) return error.problems;
    throw error;
  }
  return [];
};

it('has an identity pool in the place of a key', () => {
  expect(parse(POOL).authentication).toEqual({ poolId: 'pool-abc1', audience: 'confluent-cloud' });
  const more = {
    'identity.audience': 'https://confluent.cloud',
    'sts.endpoint': 'https://sts.eu-west-1.amazonaws.com/',
  };
  expect(parse({ ...POOL, ...more }).authentication).toEqual({
    poolId: 'pool-abc1',
    audience: 'https://confluent.cloud',
    issuer: 'https://sts.eu-west-1.amazonaws.com',
  });
});

it.each<[object, string[]]>([
  [
    {},
    [
      "'flink.api.key' must be a non-blank string, but is missing",
      "'flink.api.secret' must be a non-blank string, but is missing",
    ],
  ],
  [
    { ...KEY, ...POOL },
    [
      "'identity.pool.id' replaces the key: leave out either 'identity.pool.id' or 'flink.api.key' and " +
        "'flink.api.secret'",
    ],
  ],
  [
    { ...POOL, 'flink.api.key': '' },
    ["'identity.pool.id' replaces the key: leave out either 'identity.pool.id' or 'flink.api.key'"],
  ],
  [{ 'identity.pool.id': '' }, ["'identity.pool.id' must be the id of an identity pool, such as pool-abc1"]],
  [
    { 'identity.pool.id': 'sa-1\r\nx: y' },
    ["'identity.pool.id' must be the id of an identity pool, such as pool-abc1"],
  ],
  [
    { ...KEY, 'identity.audience': 'a', 'sts.endpoint': 'https://sts.us-east-1.amazonaws.com' },
    [
      "'identity.audience' needs 'identity.pool.id', which is missing",
      "'sts.endpoint' needs 'identity.pool.id', which is missing",
    ],
  ],
  [
    { ...POOL, 'identity.audience': 'any*', 'sts.endpoint': 'http://example.com' },
    [
      "'identity.audience' must be a text of letters, digits and .:/@_-, such as confluent-cloud",
      "'sts.endpoint' must be an https URL (http only on loopback)",
    ],
  ],
  [
    { ...POOL, 'sts.endpoint': 'https://flink.us-east-1.aws.confluent.cloud' },
    ["'sts.endpoint' must be a host of AWS STS"],
  ],
])('refuses %j, all at once', (more, expected) => {
  expect(problemsOf(more)).toEqual(expected);
});
