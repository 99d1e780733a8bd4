import { inspect } from 'node:util';
import { InvalidSettingsError, parseSettings } from '../../src/lambda/settings';
import { SECRET } from './secret';

const CLOUD = { 'cloud.api.key': 'CLOUDKEY', 'cloud.api.secret': 'cl0ud-secret' };
const parse = (secret: object) => parseSettings('/ccaf', JSON.stringify({ ...SECRET, ...secret }));
const problemsOf = (secret: object): readonly string[] => {
  try {
    parse(secret);
  } catch (error) {
    if (!(error instanceof InvalidSettingsError)) throw error;
    expect(`${error.message}${inspect(error)}`).not.toMatch(/CLOUDKEY|cl0ud-secret/);
    return error.problems;
  }
  return [];
};

it('has no access to the Metrics API without a Cloud API key', () => {
  expect(parse({})).not.toHaveProperty('metrics');
  expect(parse({ 'metrics.endpoint': 'http://127.0.0.1:8080' })).not.toHaveProperty('metrics');
});

it('takes a Cloud API key, and shows it to nobody', () => {
  const { metrics } = parse(CLOUD);
  expect(metrics?.endpoint).toBe('https://api.telemetry.confluent.cloud');
  const { key, secret } = metrics?.authentication ?? {};
  expect([key?.reveal(), secret?.reveal()]).toEqual(['CLOUDKEY', 'cl0ud-secret']);
  expect(`${JSON.stringify(metrics)}${inspect(metrics)}`).not.toMatch(/CLOUDKEY|cl0ud-secret/);
});

it.each([
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
  ['https://metrics.example.com/base//', 'https://metrics.example.com/base'],
])('takes the endpoint %s', (given, endpoint) => {
  expect(parse({ ...CLOUD, 'metrics.endpoint': given }).metrics?.endpoint).toBe(endpoint);
});

const HTTPS = 'an https URL (http only on loopback)';
const ITS_OWN = "the host of the Metrics API itself, 'api.telemetry.confluent.cloud'";
it.each<[unknown, string[]]>([
  ['http://example.com', [HTTPS]],
  ['https://api.confluent.cloud', [ITS_OWN]],
  ['https://flink.us-east-1.aws.confluent.cloud', [ITS_OWN]],
  ['api.telemetry.confluent.cloud', ['a URL, such as https://api.telemetry.confluent.cloud']],
  [7, ['a URL, such as https://api.telemetry.confluent.cloud']],
  ['http://user:cl0ud-secret@example.com?a', [HTTPS, 'without credentials', 'without a query or a fragment']],
])('refuses the endpoint %j', (given, expected) => {
  const problems = expected.map((problem) => `'metrics.endpoint' must be ${problem}`);
  expect(problemsOf({ ...CLOUD, 'metrics.endpoint': given })).toEqual(problems);
  expect(problemsOf({ 'metrics.endpoint': given })).toEqual(problems);
});

it('names all that is wrong with the key at once', () => {
  const both = "'cloud.api.key' and 'cloud.api.secret' must be given together, or not at all";
  expect(problemsOf({ 'cloud.api.key': 'CLOUDKEY' })).toEqual([`${both}: got only 'cloud.api.key'`]);
  expect(problemsOf({ 'cloud.api.secret': 7, 'flink.region': '', 'metrics.endpoint': 'nonsense' })).toEqual([
    "'flink.region' must be a non-blank string, but is blank or not a string",
    "'cloud.api.secret' must be a non-blank string, but is blank or not a string",
    `${both}: got only 'cloud.api.secret'`,
    "'metrics.endpoint' must be a URL, such as https://api.telemetry.confluent.cloud",
  ]);
  expect(problemsOf({ 'cloud.api.key': ' ', 'cloud.api.secret': '' })).toEqual([
    "'cloud.api.key' must be a non-blank string, but is blank or not a string",
    "'cloud.api.secret' must be a non-blank string, but is blank or not a string",
  ]);
});
