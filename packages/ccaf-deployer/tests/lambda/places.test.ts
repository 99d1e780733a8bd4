import { placesOf } from '../../src/lambda/places';
import { InvalidSettingsError, parseSettings } from '../../src/lambda/settings';

const SECRET = {
  'environment.id': 'env-1',
  'flink.api.key': 'KEY',
  'flink.api.secret': 's3cret-value',
  'flink.cloud': 'AWS',
  'flink.compute.pool.id': 'lfcp-1',
  'flink.compute.pool.id.wide': 'lfcp-9',
  'flink.compute.pool.id.blank': ' ',
  'flink.principal.id': 'sa-1',
  'flink.principal.id.billing': 'sa-9',
  'flink.region': 'us-east-1',
  'organization.id': 'org-1',
};
const settings = parseSettings('/ccaf', JSON.stringify(SECRET));

it('gives an app the place of all, or its own, by id or by a name that the secret gives an id', () => {
  const apps = [
    { name: 'plain' },
    { name: 'named', computePool: 'wide', principal: 'billing' },
    { name: 'spelled', computePool: 'lfcp-5', principal: 'u-5' },
  ];
  expect([...placesOf(apps, settings, '/ccaf')]).toEqual([
    ['plain', { computePoolId: 'lfcp-1', principalId: 'sa-1' }],
    ['named', { computePoolId: 'lfcp-9', principalId: 'sa-9' }],
    ['spelled', { computePoolId: 'lfcp-5', principalId: 'u-5' }],
  ]);
});

it('names all that the secret gives no id', () => {
  const apps = [
    { name: 'one', computePool: 'blank' },
    { name: 'two', principal: 'audit' },
  ];
  let failure: unknown;
  try {
    placesOf(apps, settings, '/ccaf');
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(InvalidSettingsError);
  expect(failure).toMatchObject({
    problems: [
      "'flink.compute.pool.id.blank' is missing: the app 'one' uses the name 'blank'",
      "'flink.principal.id.audit' is missing: the app 'two' uses the name 'audit'",
    ],
  });
});
