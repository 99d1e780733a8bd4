import { ConfigError, loadConfig } from '../src/config';

const ENV = { AWS_ENVIRONMENT: 'dev', AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '123456789012' };

function problemsOf(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    loadConfig('order-book', env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('loadConfig', () => {
  it('reads environment, region and account', () => {
    expect(loadConfig('order-book', ENV)).toEqual({
      project: 'order-book',
      environment: 'dev',
      region: 'us-east-1',
      accountId: '123456789012',
    });
  });

  it.each(['dev', 'test', 'prod'])('knows the environment %s', (environment) => {
    expect(loadConfig('order-book', { ...ENV, AWS_ENVIRONMENT: environment }).environment).toBe(environment);
  });

  it('keeps the state in Terraform Cloud when an organization is given', () => {
    expect(loadConfig('order-book', { ...ENV, TFC_ORGANIZATION: 'acme' }).terraformCloud).toEqual({
      organization: 'acme',
      workspacePrefix: 'ccaf-order-book',
    });
  });

  it('takes another workspace prefix', () => {
    const config = loadConfig('order-book', { ...ENV, TFC_ORGANIZATION: 'acme', TFC_WORKSPACE_PREFIX: 'live' });
    expect(config.terraformCloud?.workspacePrefix).toBe('live');
  });

  it('adds Confluent access when a Flink region is given', () => {
    expect(loadConfig('order-book', { ...ENV, CONFLUENT_FLINK_REGION: 'eu-west-1' }).confluentAccess).toEqual({
      flinkRegion: 'eu-west-1',
    });
  });

  it('takes an empty optional variable for a missing one, as CI sets it', () => {
    const env = { ...ENV, TFC_ORGANIZATION: '', TFC_WORKSPACE_PREFIX: '', CONFLUENT_FLINK_REGION: '' };
    expect(loadConfig('order-book', env)).toEqual({
      project: 'order-book',
      environment: 'dev',
      region: 'us-east-1',
      accountId: '123456789012',
    });
  });

  it.each([...Object.keys(ENV), 'TFC_ORGANIZATION', 'TFC_WORKSPACE_PREFIX', 'CONFLUENT_FLINK_REGION'])(
    'refuses a %s that was copied with a line break, and no empty one for another value',
    (name) => {
      const given: Readonly<Record<string, string>> = {
        ...ENV,
        TFC_ORGANIZATION: 'acme',
        TFC_WORKSPACE_PREFIX: 'live',
        CONFLUENT_FLINK_REGION: 'eu-west-1',
      };
      expect(problemsOf(given)).toEqual([]);
      for (const end of ['\n', '\r\n', ' ']) {
        expect(problemsOf({ ...given, [name]: `${given[name]}${end}` })).toEqual([
          expect.stringMatching(new RegExp(`^${name} must be .*, got "${given[name]}(\\\\n|\\\\r\\\\n| )"$`)),
        ]);
      }
      const { [name]: _, ...without } = given;
      expect(problemsOf({ ...given, [name]: '' })).toEqual(problemsOf(without));
    },
  );

  it('names every problem at once', () => {
    expect(
      problemsOf({
        AWS_ENVIRONMENT: 'staging',
        AWS_REGION: '',
        AWS_ACCOUNT_ID: '12345',
        TFC_ORGANIZATION: 'a b',
        CONFLUENT_FLINK_REGION: 'EU-WEST-1',
      }),
    ).toEqual([
      'AWS_ENVIRONMENT must be one of dev, test, prod, got "staging"',
      'AWS_REGION is missing; expected a commercial AWS region such as us-east-1',
      'AWS_ACCOUNT_ID must be the twelve digits of an AWS account, got "12345"',
      'TFC_ORGANIZATION must be letters, digits, hyphens and underscores, at most 40, got "a b"',
      'CONFLUENT_FLINK_REGION must be a commercial AWS region such as us-east-1, got "EU-WEST-1"',
    ]);
  });

  it('refuses a workspace prefix that nothing would use', () => {
    expect(problemsOf({ ...ENV, TFC_WORKSPACE_PREFIX: 'live' })).toEqual([
      'TFC_WORKSPACE_PREFIX is set without TFC_ORGANIZATION; set both, or neither for a local backend',
    ]);
  });

  it.each(['us-east-1', 'ap-southeast-4', 'eu-central-2', 'il-central-1', 'mx-central-1'])('accepts %s', (region) => {
    expect(loadConfig('order-book', { ...ENV, AWS_REGION: region }).region).toBe(region);
  });

  it.each(['us-east', 'us-east-1 ', 'moon-east-1', 'us-gov-west-1', 'cn-north-1', 'us-east-1a'])(
    'refuses %p',
    (region) => {
      expect(problemsOf({ ...ENV, AWS_REGION: region })).toHaveLength(1);
    },
  );

  it.each(['12345678901', '1234567890123', '12345678901x', '123456789012\n'])('refuses the account %p', (accountId) => {
    expect(problemsOf({ ...ENV, AWS_ACCOUNT_ID: accountId })).toHaveLength(1);
  });

  it.each(['', 'Orders', '@acme/orders', '1st', 'orders-', 'order--book', 'o'.repeat(41)])(
    'refuses the project name %p',
    (name) => {
      expect(() => loadConfig(name, ENV)).toThrow(
        "the project's name, 'name' in package.json, must be at most 40 characters of a-z, 0-9 and single inner " +
          `hyphens, with a letter first, got "${name}"`,
      );
    },
  );

  it('takes a project name of 40 characters, with digits', () => {
    const name = `o2-${'o'.repeat(37)}`;
    expect(loadConfig(name, ENV).project).toBe('o2-ooooooooooooooooooooooooooooooooooooo');
  });

  it('refuses a project without a name', () => {
    const { name } = JSON.parse('{}') as { readonly name: string };
    expect(() => loadConfig(name, ENV)).toThrow('a letter first, got undefined');
  });
});
