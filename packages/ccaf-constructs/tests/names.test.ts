import { addStandardStacks, type Names, standardNames } from '../src';
import { CONFIG } from './synth';
import { testApp } from './test-app';

const topics = { sources: ['web_orders'], sinks: ['orders'] };

it('are made of the project, and tell environments apart, and regions where an account has one for all of them', () => {
  expect(standardNames(CONFIG)).toEqual({
    repository: 'ccaf_kickstarter-order_book_app_dev',
    function: 'ccaf_order_book_app_function_dev',
    role: 'ccaf_order_book_app_role_dev_us-east-1',
    policy: 'ccaf_order_book_app_policy_dev_us-east-1',
    logGroup: '/aws/lambda/ccaf_order_book_app_function_dev',
    secret: 'ccaf_order_book_app_settings_dev',
    watch: 'ccaf_order_book_app_watch_dev',
    watchRole: 'ccaf_order_book_app_wake_dev_us-east-1',
    confluent: 'ccaf_order_book_app_dev_us-east-1',
  });
});

describe('a name that is too long', () => {
  const synthesise = (project: string, own: Partial<Names> = {}): void => {
    const config = { ...CONFIG, environment: 'prod', region: 'ap-southeast-1', project } as const;
    addStandardStacks(testApp(), { config, names: { ...standardNames(config), ...own }, topics });
  };

  it('is refused, with all others and what to do', () => {
    expect(() => synthesise('o'.repeat(40))).toThrow(
      `the configuration is not valid; nothing was synthesised:
  - the name 'role', 'ccaf_${'o'.repeat(40)}_app_role_prod_ap-southeast-1', has 74 characters, but at most 64 are allowed: shorten it in src/names.ts, or shorten the project's name
  - the name 'watchRole', 'ccaf_${'o'.repeat(40)}_app_wake_prod_ap-southeast-1', has 74 characters, but at most 64 are allowed: shorten it in src/names.ts, or shorten the project's name
  - the name 'confluent', 'ccaf_${'o'.repeat(40)}_app_prod_ap-southeast-1', has 69 characters, but at most 60 are allowed: shorten it in src/names.ts, or shorten the project's name`,
    );
  });

  it('is one of a project with more than 30 characters at the earliest', () => {
    synthesise('o'.repeat(30));
    expect(() => synthesise('o'.repeat(31))).toThrow('has 65 characters');
  });

  it('can be another one', () => {
    const short = 'orders_ap-southeast-1';
    synthesise('o'.repeat(40), { role: short, watchRole: 'orders_wake_ap-southeast-1', confluent: short });
  });
});
