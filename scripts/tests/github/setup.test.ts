import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadConfig } from 'ccaf-constructs/config';
import { synthAll } from 'ccaf-constructs/testing';
import { namesOf } from '../../../src/names';
import { addStacks } from '../../../src/stacks';
import { readActions, readWorkflows } from '../../workflows/workflow';

const ROOT = join(__dirname, '../../..');
const FOLDER = join(ROOT, 'docs/setup');

interface Policy {
  readonly Version: string;
  readonly Statement: readonly {
    readonly Sid: string;
    readonly Effect: string;
    readonly Action: readonly string[];
    readonly Resource: string | readonly string[];
    readonly Condition?: unknown;
  }[];
}

const read = <Content>(name: string): Content =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Content;
const actionsOf = (name: string): string[] => read<Policy>(`${name}-policy`).Statement.flatMap(({ Action }) => Action);

/** What a resource of the stacks takes to read, and to create, change and delete. */
const NEEDED: Readonly<Record<string, { readonly read: readonly string[]; readonly write: readonly string[] }>> = {
  'data.aws_kms_key': { read: ['kms:DescribeKey'], write: [] },
  'data.aws_secretsmanager_secret': {
    read: ['secretsmanager:DescribeSecret', 'secretsmanager:GetResourcePolicy'],
    write: [],
  },
  aws_cloudwatch_log_group: {
    read: ['logs:DescribeLogGroups', 'logs:ListTagsForResource'],
    write: ['logs:CreateLogGroup', 'logs:DeleteLogGroup', 'logs:PutRetentionPolicy', 'logs:TagResource'],
  },
  aws_iam_policy: {
    read: ['iam:GetPolicy', 'iam:GetPolicyVersion', 'iam:ListPolicyVersions'],
    write: [
      'iam:CreatePolicy',
      'iam:CreatePolicyVersion',
      'iam:DeletePolicy',
      'iam:DeletePolicyVersion',
      'iam:TagPolicy',
    ],
  },
  aws_iam_role: {
    read: ['iam:GetRole', 'iam:ListRolePolicies', 'iam:ListAttachedRolePolicies'],
    write: ['iam:CreateRole', 'iam:DeleteRole', 'iam:ListInstanceProfilesForRole', 'iam:PassRole', 'iam:TagRole'],
  },
  aws_iam_role_policy_attachment: {
    read: ['iam:ListAttachedRolePolicies'],
    write: ['iam:AttachRolePolicy', 'iam:DetachRolePolicy'],
  },
  aws_lambda_function: {
    read: ['lambda:GetFunction', 'lambda:GetFunctionCodeSigningConfig', 'lambda:ListVersionsByFunction'],
    write: [
      'lambda:CreateFunction',
      'lambda:DeleteFunction',
      'lambda:TagResource',
      'lambda:UpdateFunctionCode',
      'lambda:UpdateFunctionConfiguration',
    ],
  },
  aws_lambda_invocation: { read: [], write: ['lambda:InvokeFunction'] },
  aws_lambda_function_event_invoke_config: {
    read: ['lambda:GetFunctionEventInvokeConfig'],
    write: ['lambda:PutFunctionEventInvokeConfig', 'lambda:DeleteFunctionEventInvokeConfig'],
  },
  aws_scheduler_schedule_group: {
    read: ['scheduler:GetScheduleGroup', 'scheduler:ListTagsForResource'],
    write: ['scheduler:CreateScheduleGroup', 'scheduler:DeleteScheduleGroup', 'scheduler:TagResource'],
  },
  aws_scheduler_schedule: {
    read: ['scheduler:GetSchedule'],
    write: ['scheduler:CreateSchedule', 'scheduler:DeleteSchedule', 'scheduler:UpdateSchedule', 'iam:PassRole'],
  },
  aws_sqs_queue: {
    read: ['sqs:GetQueueAttributes', 'sqs:ListQueueTags'],
    write: ['sqs:CreateQueue', 'sqs:DeleteQueue', 'sqs:SetQueueAttributes', 'sqs:TagQueue'],
  },
  aws_sns_topic: {
    read: ['sns:GetTopicAttributes', 'sns:ListTagsForResource'],
    write: ['sns:CreateTopic', 'sns:DeleteTopic', 'sns:SetTopicAttributes', 'sns:TagResource'],
  },
  aws_sns_topic_subscription: {
    read: ['sns:GetSubscriptionAttributes'],
    write: ['sns:Subscribe', 'sns:SetSubscriptionAttributes', 'sns:Unsubscribe'],
  },
  aws_cloudwatch_metric_alarm: {
    read: ['cloudwatch:DescribeAlarms', 'cloudwatch:ListTagsForResource'],
    write: ['cloudwatch:PutMetricAlarm', 'cloudwatch:DeleteAlarms', 'cloudwatch:TagResource'],
  },
  aws_cloudwatch_composite_alarm: {
    read: ['cloudwatch:DescribeAlarms', 'cloudwatch:ListTagsForResource'],
    write: ['cloudwatch:PutCompositeAlarm', 'cloudwatch:DeleteAlarms', 'cloudwatch:TagResource'],
  },
  aws_ecr_repository: {
    read: ['ecr:DescribeRepositories', 'ecr:ListTagsForResource'],
    write: [
      'ecr:CreateRepository',
      'ecr:PutImageScanningConfiguration',
      'ecr:PutImageTagMutability',
      'ecr:TagResource',
    ],
  },
  aws_ecr_repository_policy: {
    read: ['ecr:GetRepositoryPolicy'],
    write: ['ecr:SetRepositoryPolicy', 'ecr:DeleteRepositoryPolicy'],
  },
};

/**
 * What AWS permits on everything or not at all. Of alarms it is what has to do with those on other alarms, and of
 * subscriptions what is done to one by itself:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html and
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html
 */
const UNLIMITED: Readonly<Record<string, readonly string[]>> = {
  plan: ['cloudwatch:DescribeAlarms', 'sns:GetSubscriptionAttributes'],
  image: ['ecr:GetAuthorizationToken'],
  // Lambda checks a function's network with the rights of whoever connects it:
  // https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
  deploy: [
    'ec2:DescribeSecurityGroups',
    'ec2:DescribeSubnets',
    'ec2:DescribeVpcs',
    'cloudwatch:DescribeAlarms',
    'cloudwatch:PutCompositeAlarm',
    'sns:GetSubscriptionAttributes',
    'sns:SetSubscriptionAttributes',
    'sns:Unsubscribe',
  ],
};

/** What an ARN has before the name of what watches. */
const KINDS = [
  'schedule-group/',
  'schedule/ccaf_PROJECT_app_watch_*/',
  'sqs:*:ACCOUNT_ID:',
  'sns:*:ACCOUNT_ID:',
  'alarm:',
];

const STACKS = synthAll(
  addStacks,
  loadConfig('any', { AWS_ENVIRONMENT: 'dev', AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '123456789012' }),
);

/** The AWS resource types and data sources of a stack. */
function typesOf(stack: string): string[] {
  const { resource = {}, data = {} } = STACKS[stack] ?? {};
  return [...Object.keys(resource), ...Object.keys(data).map((type) => `data.${type}`)];
}

const missing = (stack: string, role: string, kinds: readonly ('read' | 'write')[]): string[] => {
  const given = actionsOf(role);
  return typesOf(stack).flatMap((type) => {
    const needed = NEEDED[type];
    if (!needed) return [`${type} is not in this test: what may a role do that plans and deploys it?`];
    return kinds.flatMap((kind) => needed[kind]).filter((action) => !given.includes(action));
  });
};

describe('the policies of docs/setup', () => {
  it('let the deploy role create, change and delete what the app stack holds', () => {
    expect(missing('app', 'deploy', ['read', 'write'])).toEqual([]);
  });

  it('let the plan role read what the app stack holds', () => {
    expect(missing('app', 'plan', ['read'])).toEqual([]);
  });

  it('let the image role create what the registry holds, and push to it', () => {
    expect(missing('image-registry', 'image', ['read', 'write'])).toEqual([]);
    expect(actionsOf('image')).toEqual(
      expect.arrayContaining([
        'ecr:GetAuthorizationToken',
        'ecr:PutImage',
        'ecr:DescribeImages',
        'ecr:UploadLayerPart',
      ]),
    );
  });

  it('let the deploy role read and delete what the registry holds', () => {
    expect(missing('image-registry', 'deploy', ['read'])).toEqual([]);
    expect(actionsOf('deploy')).toContain('ecr:DeleteRepository');
  });

  it('name what the stack makes, and are no longer than AWS takes of a role, without blanks', () => {
    const { watch, watchRole } = namesOf({ project: 'PROJECT', environment: 'dev', region: 'us-east-1' });
    const fits = (name: string): string => name.replace(/dev.*/, '*');
    for (const role of ['plan', 'deploy']) {
      const text = readFileSync(join(FOLDER, `${role}-policy.json`), 'utf8');
      const patterns = [`role/${fits(watchRole)}`, ...KINDS.map((kind) => `${kind}${fits(watch)}`)];
      expect(patterns.filter((pattern) => !text.includes(`${pattern}"`))).toEqual([]);
      expect(text.replaceAll('PROJECT', 'p'.repeat(30)).replace(/\s/g, '').length).toBeLessThan(10_240);
    }
  });

  it('let the plan role change nothing', () => {
    expect(actionsOf('plan').filter((action) => !/^[a-z]+:(Get|List|Describe)/.test(action))).toEqual([]);
  });

  it('let nobody read the value of a secret, delete an image, or act on everything', () => {
    for (const role of Object.keys(UNLIMITED)) {
      const actions = actionsOf(role);
      expect(actions.filter((action) => /\*|GetSecretValue|BatchDeleteImage/.test(action))).toEqual([]);
      const unlimited = read<Policy>(`${role}-policy`).Statement.filter(({ Resource }) => Resource === '*');
      expect(unlimited.flatMap(({ Action }) => Action)).toEqual(UNLIMITED[role]);
      expect(read<Policy>(`${role}-policy`).Statement.every(({ Effect }) => Effect === 'Allow')).toBe(true);
    }
  });
});

describe('docs/setup.md', () => {
  const text = readFileSync(join(ROOT, 'docs/setup.md'), 'utf8');

  it('names every variable, secret and role that a workflow uses', () => {
    const used = [...readWorkflows(ROOT), ...readActions(ROOT)].flatMap(({ path }) => [
      ...readFileSync(path, 'utf8').matchAll(/\b(?:vars|secrets)\.(\w+)|\btold\("([A-Z_]+)"\)|:role\/(\w+)/g),
    ]);
    const names = [...new Set(used.map(([, name, told, role]) => name ?? told ?? role ?? ''))].sort();
    expect(names).toEqual(expect.arrayContaining(['CATALOG_NAME', 'TF_API_TOKEN', 'GitHubActionsRole']));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });

  it('uses every policy that there is', () => {
    const stems = readdirSync(FOLDER).map((name) =>
      basename(name, '.json').replace(/^plan(-and-review)?-trust$/, '-trust'),
    );
    expect(stems.filter((stem) => !text.includes(stem))).toEqual([]);
  });
});
