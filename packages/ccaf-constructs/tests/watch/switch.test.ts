import { type Account, startAccount } from '../retirement/account';
import type { Workspace } from '../retirement/workspace';
import { addWatchedStacks, CONFIG, synth } from '../synth';
import { describeWithTerraform } from '../terraform';

const WATCHED = synth('app', CONFIG, addWatchedStacks);
const PREFIX = 'ccaf_order_book_app_watch_dev';
/** What there is whether somebody watches or not: role, policy, attachment, log group, function, and who pulls its image. */
const OTHERS = 6;

describeWithTerraform('the variable watch', () => {
  let account: Account;
  let stack: Workspace;
  const there = (): string[] => account.providers.state().map(({ type, id }) => `${type} ${id}`);
  const told = (): unknown[] =>
    account.providers
      .state()
      .filter(({ type }) => type === 'aws_cloudwatch_composite_alarm')
      .map(({ values }) => [values['alarm_rule'], values['alarm_actions'], values['ok_actions']]);

  beforeAll(async () => {
    account = await startAccount();
    stack = account.workspace(WATCHED);
    await stack.ok(['init']);
  });
  afterAll(() => account.close());

  it('makes all of it', async () => {
    await stack.ok(['apply'], { watch_email: 'oncall@example.com' });
    expect(await stack.planned({ watch_email: 'oncall@example.com' })).toEqual([]);
    // Of a function and two apps: five alarms on metrics each, and two that tell.
    expect(there().filter((one) => one.startsWith('aws_cloudwatch_') && one.includes(' ccaf_'))).toHaveLength(
      3 * 7 + 2,
    );
    const topic = `arn:aws:sns:us-east-1:123456789012:${PREFIX}`;
    expect(told()).toContainEqual([
      `ALARM("${PREFIX}-returns-page-now") OR ALARM("${PREFIX}-returns-page-again") OR ALARM("${PREFIX}-returns-page-lasting")`,
      [topic],
      [topic],
    ]);
    expect(await stack.ok(['output', '-raw', 'alarm_topic_arn'])).toBe(topic);
  });

  it('takes all of it away, and nothing else', async () => {
    const changes = await stack.planned({ watch: 'false' });
    expect(changes.filter((change) => !/^aws_\w+\.watchdog_\S+ delete$/.test(change))).toEqual([]);
    expect(there().filter((one) => !one.includes('invocation'))).toHaveLength(changes.length + OTHERS);
  });

  it('leaves no schedule by the time that a teardown stops the statements', async () => {
    account.fail('teardown delete');
    await stack.failing(['destroy']);
    expect(there().filter((one) => /scheduler|silence/.test(one))).toEqual([]);
    account.fail();
    await stack.ok(['destroy']);
    expect(there()).toEqual([]);
  });
});
