import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TrustPolicy, trusts } from '../../workflows/trust';

const ROOT = join(__dirname, '../../..');
const [fill = ''] = /^fill\(\) \{.*\}$/m.exec(readFileSync(join(ROOT, 'docs/setup.md'), 'utf8')) ?? [];

/** The policies of docs/setup, filled in by the line of docs/setup.md. */
function filled(subject: string, environment: string): Readonly<Record<string, TrustPolicy>> {
  const variables = { ACCOUNT_ID: '123456789012', PROJECT: 'orders', ENVIRONMENT: environment, SUBJECT: subject };
  const env = { PATH: process.env['PATH'], ...variables };
  const all = ROLES.map((role) => `fill ${role}`).join('; echo ,; ');
  const { stdout } = spawnSync('bash', ['-c', `${fill}; ${all}`], { cwd: ROOT, env, encoding: 'utf8' });
  const policies = JSON.parse(`[${stdout}]`) as TrustPolicy[];
  return Object.fromEntries(ROLES.map((role, index) => [role, policies[index] ?? { Statement: [] }]));
}

const ROLES = ['plan-trust', 'image-trust', 'deploy-trust', 'plan-and-review-trust'] as const;
const OLD = 'repo:Acme/orders';
const NEW = 'repo:Acme@123456/orders@456789';
const POLICIES: Readonly<Record<string, ReturnType<typeof filled>>> = {
  [OLD]: filled(OLD, 'prod'),
  [NEW]: filled(NEW, 'prod'),
};
const lets = (role: string, subject: string, claims: Readonly<Record<string, string>>): boolean =>
  trusts(POLICIES[subject]?.[role] ?? { Statement: [] }, { aud: 'sts.amazonaws.com', ...claims });

describe.each([
  ['names', OLD, NEW],
  ['names and ids', NEW, OLD],
])('a repository whose subject has %s', (_, subject, other) => {
  it.each([
    ['plan-trust', `${subject}:environment:prod-plan`],
    ['image-trust', `${subject}:environment:prod-plan`],
    ['deploy-trust', `${subject}:environment:prod`],
    ['plan-and-review-trust', `${subject}:environment:prod-plan`],
    ['plan-and-review-trust', `${subject}:pull_request`],
  ])('may assume the role of %s as %s', (role, sub) => expect(lets(role, subject, { sub })).toBe(true));

  it.each([
    ['a pull request, where it is not to plan', ['plan-trust', 'image-trust', 'deploy-trust'], ':pull_request'],
    ['the environment of the plan, to deploy', ['deploy-trust'], ':environment:prod-plan'],
    ['the environment of the deploy, to plan', ['plan-trust', 'image-trust'], ':environment:prod'],
    ['another environment', ROLES, ':environment:dev'],
    ['an environment whose name goes on', ROLES, ':environment:prod-plan-b'],
    ['an environment in other letter case', ROLES, ':environment:Prod'],
    ['a branch', ROLES, ':ref:refs/heads/main'],
    ['a tag', ROLES, ':ref:refs/tags/v1.0.0'],
    ['nothing more', ROLES, ''],
  ])('may not as %s', (_what, roles, rest) => {
    expect(roles.filter((role) => lets(role, subject, { sub: `${subject}${rest}` }))).toEqual([]);
  });

  it.each([
    ['another repository', 'repo:Acme/orders-2'],
    ['another repository, with ids', 'repo:Acme@123456/orders-2@456790'],
    ['a fork', 'repo:mallory/orders'],
    ['a fork, with ids', 'repo:mallory@666/orders@667'],
    ['somebody who registered a name that was given up', 'repo:Acme@999999/orders@1000000'],
    ['a repository that was made anew under its name', 'repo:Acme@123456/orders@1000000'],
    ['the owner in another letter case', 'repo:acme/orders'],
    ['a pattern', 'repo:*/*'],
    ['the form that it does not use', other],
  ])('is not %s', (_what, somebody) => {
    const subjects = [':environment:prod', ':environment:prod-plan', ':pull_request'].map((end) => somebody + end);
    const letIn = ROLES.flatMap((role) => subjects.filter((sub) => lets(role, subject, { sub })));
    expect(letIn).toEqual([]);
  });

  it('may not with a token that is for somebody else than AWS, or that tells no subject', () => {
    const sub = `${subject}:environment:prod`;
    expect(lets('deploy-trust', subject, { sub, aud: 'api://AzureADTokenExchange' })).toBe(false);
    expect(lets('deploy-trust', subject, {})).toBe(false);
  });
});

it('makes no policy where GitHub was not asked for the subject', () => {
  const env = { PATH: process.env['PATH'], ACCOUNT_ID: '1', PROJECT: 'orders', ENVIRONMENT: 'prod', SUBJECT: '' };
  const { stdout, stderr } = spawnSync('bash', ['-c', `${fill}; fill deploy-trust`], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  expect([stdout, stderr]).toEqual(['', expect.stringContaining('SUBJECT: parameter null or not set')]);
});

it('leaves no placeholder', () => {
  expect(fill).not.toBe('');
  expect(Object.values(POLICIES[NEW] ?? {})).toHaveLength(4);
  expect(JSON.stringify(POLICIES)).not.toMatch(/ACCOUNT_ID|SUBJECT|ENVIRONMENT|OWNER|REPOSITORY/);
});

describe('the rules of IAM', () => {
  const policy = (operator: string, value: string): TrustPolicy => ({
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { [operator]: { 'token.actions.githubusercontent.com:sub': value } },
      },
    ],
  });

  it.each([
    ['StringEquals', 'repo:a/*', false],
    ['StringLike', 'repo:a/*', true],
    ['StringLike', 'repo:a/?', true],
    ['StringLike', 'repo:a/??', false],
    ['StringLike', 'repo.a/b', false],
  ])('%s %s', (operator, value, expected) => {
    expect(trusts(policy(operator, value), { sub: 'repo:a/b' })).toBe(expected);
  });

  it('are not guessed', () => {
    expect(() => trusts(policy('ForAnyValue:StringLike', '*'), { sub: 'x' })).toThrow('ForAnyValue:StringLike');
  });
});
