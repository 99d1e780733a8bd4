import { type Account, startAccount } from '../retirement/account';
import type { Workspace } from '../retirement/workspace';
import { describeWithTerraform } from '../terraform';

const ids = (kind: string, ...digits: readonly string[]): string =>
  JSON.stringify(digits.map((digit) => `${kind}-${digit.repeat(17)}`));
const NETWORK = { aws_lambda_subnet_ids: ids('subnet', '1', '2'), aws_lambda_security_group_ids: ids('sg', 'a') };
const OTHER_SUBNETS = { ...NETWORK, aws_lambda_subnet_ids: ids('subnet', '3') };
const FUNCTION = 'aws_lambda_function.container_function_0F69D295';
const POLICY = 'aws_iam_policy.network_policy_209245C5["network"]';
const RETIREMENT = 'aws_lambda_invocation.retirement_invocation_18C84197["[\\"Shops\\",\\"live\\"]"]';
const ROLE = 'aws_iam_role.execution-role_4702A0F0';
const ATTACHMENT = 'aws_iam_role_policy_attachment.network_attachment_B7E4590F["network"]';

describeWithTerraform("the function's network", () => {
  let account: Account;
  let stack: Workspace;
  beforeAll(async () => {
    account = await startAccount();
    stack = account.workspace();
    await stack.ok(['init']);
    await stack.ok(['apply']);
  });
  afterAll(() => account.close());

  /** The subnets that the function is connected to, and its security groups. */
  const connected = (): unknown => {
    const all = account.providers.state();
    const configured = all.find(({ type }) => type === 'aws_lambda_function')?.values['vpc_config'];
    return (configured as readonly Readonly<Record<string, unknown>>[]).map((config) => [
      config['subnet_ids'],
      config['security_group_ids'],
    ]);
  };

  it('is none without subnets, and so is what its role may do in one', async () => {
    expect(connected()).toEqual([]);
    expect(await stack.planned()).toEqual([]);
  });

  it('is entered with a permission that is there before', async () => {
    expect(order(await stack.ok(['apply'], NETWORK))).toEqual([
      `${POLICY} Creation`,
      `${ATTACHMENT} Creation`,
      `${FUNCTION} Modifications`,
    ]);
    expect(connected()).toEqual([[['subnet-11111111111111111', 'subnet-22222222222222222'], ['sg-aaaaaaaaaaaaaaaaa']]]);
    expect(await stack.planned(NETWORK)).toEqual([]);
  });

  it('changes with nothing but the function', async () => {
    expect(order(await stack.ok(['apply'], OTHER_SUBNETS))).toEqual([`${FUNCTION} Modifications`]);
    expect(connected()).toEqual([[['subnet-33333333333333333'], ['sg-aaaaaaaaaaaaaaaaa']]]);
  });

  it('is left before the permission goes', async () => {
    expect(order(await stack.ok(['apply']))).toEqual([
      `${FUNCTION} Modifications`,
      `${ATTACHMENT} Destruction`,
      `${POLICY} Destruction`,
    ]);
    expect(connected()).toEqual([]);
    expect(await stack.planned()).toEqual([]);
  });

  it('is there as long as the teardown is under way, whatever the variables say by then', async () => {
    await stack.ok(['apply'], NETWORK);
    account.calls();
    const destroyed = order(await stack.ok(['destroy']));
    expect(account.calls()).toEqual(['teardown delete Shops/live /ccaf, home Shops/live']);
    const among = [RETIREMENT, FUNCTION, ATTACHMENT, ROLE].map((address) => `${address} Destruction`);
    expect(destroyed.filter((line) => among.includes(line))).toEqual(among);
  });
});

/** In which order an apply was through with the resources. */
const order = (log: string): string[] =>
  [...log.matchAll(/^(\S+): (Creation|Modifications|Destruction) complete/gm)].map(
    ([, address, what]) => `${address} ${what}`,
  );
