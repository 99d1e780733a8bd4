import type { Action, Job, Step, Workflow } from '../../workflows/workflow';

/** What is wrong with a workflow, a line a problem; empty where nothing is. */
export type Check = (workflow: Workflow) => string[];

const jobsOf = ({ jobs }: Workflow): [string, Job][] => Object.entries(jobs);
const stepsOf = (workflow: Workflow): [string, Step][] =>
  jobsOf(workflow).flatMap(([name, { steps }]) => steps.map((step): [string, Step] => [name, step]));
const uses = ({ steps }: Job, action: string): boolean => steps.some((step) => step.uses?.startsWith(`${action}@`));
const textOf = (value: unknown): string => JSON.stringify(value ?? null);

/** Foreign code runs with a token that may write under `pull_request_target`. */
export const hasNoForeignCode: Check = ({ on }) =>
  textOf(on).includes('pull_request_target') ? ['it runs on pull_request_target'] : [];

/** Actions of others, by commit. The text is needed as well: the version is in a comment. */
export const pinsActions = (text: string): string[] =>
  [...text.matchAll(/uses:\s*(\S+)(.*)/g)].flatMap(([, action = '', rest = '']) =>
    action.startsWith('./') || (/@[0-9a-f]{40}$/.test(action) && /^ # v\d+\.\d+\.\d+$/.test(rest))
      ? []
      : [`${action} is not pinned by a commit with its version`],
  );

export const hasTimeouts: Check = (workflow) =>
  jobsOf(workflow).flatMap(([name, job]) => (job['timeout-minutes'] ? [] : [`${name} has no timeout-minutes`]));

/** What a job does, and the permission that it takes. */
const PERMISSIONS: readonly [string, string, (job: Job) => boolean][] = [
  ['actions', 'read', (job) => job.steps.some((step) => step.with?.['token'] !== undefined)],
  ['checks', 'read', (job) => job.steps.some(({ run }) => run?.includes('/check-runs'))],
  ['contents', 'read', (job) => uses(job, 'actions/checkout')],
  ['contents', 'write', (job) => job.steps.some(({ run }) => run?.includes('gh release create'))],
  ['id-token', 'write', (job) => uses(job, 'aws-actions/configure-aws-credentials')],
  ['pull-requests', 'write', (job) => job.steps.some(({ run }) => run?.includes('/issues/$NUMBER/comments'))],
];

/** No job may do more than it does. */
export const hasLeastPermissions: Check = (workflow) => {
  const top = textOf(workflow.permissions) === '{}' ? [] : ['the workflow itself has permissions'];
  const jobs = jobsOf(workflow).flatMap(([name, job]) => {
    const needed = PERMISSIONS.filter(([, , isUsed]) => isUsed(job)).map(([scope, access]) => `${scope}: ${access}`);
    const given = Object.entries(job.permissions ?? { all: 'default' }).map(([scope, access]) => `${scope}: ${access}`);
    return textOf(needed.sort()) === textOf(given.sort())
      ? []
      : [`${name} has the permissions [${given.join(', ')}], but uses [${needed.join(', ')}]`];
  });
  return [...top, ...jobs];
};

/** Text from outside must reach a shell as a variable, never as a part of the script. */
export const keepsExpressionsOutOfScripts: Check = (workflow) =>
  stepsOf(workflow).flatMap(([job, { run = '' }]) =>
    [...run.matchAll(/\$\{\{.*?\}\}/gs)].map(([expression]) => `${job} has ${expression} in a script`),
  );

/** A secret is a variable of the step that needs it, which no script of ours reads. */
export const keepsSecrets: Check = (workflow) => {
  const isSecret = (value: unknown): boolean => /\bsecrets\b/.test(textOf(value));
  const wide = [
    ['the workflow', workflow.env] as const,
    ...jobsOf(workflow).map(([name, { env }]) => [name, env] as const),
  ]
    .filter(([, env]) => isSecret(env))
    .map(([where]) => `${where} gives a secret to every step`);
  const steps = stepsOf(workflow).flatMap(([job, step]) => {
    const names = Object.entries(step.env ?? {}).filter(([, value]) => isSecret(value));
    return [
      ...(isSecret(step.with) ? [`${job} passes a secret as an input`] : []),
      ...(isSecret(step.run) ? [`${job} has a secret in a script`] : []),
      ...names.filter(([name]) => step.run?.includes(name)).map(([name]) => `${job} reads ${name} in a script`),
    ];
  });
  return [...wide, ...steps];
};

/** What is in the repository is there only after a checkout. */
export const checksOut: Check = (workflow) =>
  jobsOf(workflow).flatMap(([name, { steps }]) => {
    const checkout = steps.findIndex((step) => step.uses?.startsWith('actions/checkout@'));
    const first = steps.findIndex(
      (step) => step.uses?.startsWith('./') || /\b(npm|terraform|docker)\b/.test(step.run ?? ''),
    );
    return first >= 0 && (checkout < 0 || first < checkout) ? [`${name} uses the repository before a checkout`] : [];
  });

/** A deploy that is cancelled half-way leaves half a deploy. */
export const waitsItsTurn: Check = ({ concurrency }) => {
  if (!concurrency?.group.startsWith('deployment-${{ inputs.aws_environment')) {
    return [`its concurrency group is ${concurrency?.group}, not that of the environment's deployments`];
  }
  return concurrency['cancel-in-progress'] === false ? [] : ['it may be cancelled half-way'];
};

/** The last job sees every other one, whatever became of it. */
export const hasGate = (workflow: Workflow, gate: string): string[] => {
  const { needs = [], if: condition } = workflow.jobs[gate] ?? {};
  const missing = Object.keys(workflow.jobs).filter((name) => name !== gate && !needs.includes(name));
  const problems = missing.map((name) => `${gate} does not need ${name}`);
  return condition === 'always()' ? problems : [...problems, `${gate} does not run after a failure`];
};

/**
 * Follows an expression through the outputs of jobs to the step that it comes from.
 *
 * @returns the step, or why there is none
 */
export function stepBehind(workflow: Workflow, jobName: string, expression: unknown): Step | string {
  const job = workflow.jobs[jobName];
  const [, from = '', output = ''] = /^\$\{\{ needs\.(\w+)\.outputs\.(\w+) \}\}$/.exec(String(expression)) ?? [];
  if (!job || from === '') return `${jobName}: ${String(expression)} is not the output of a job`;
  if (![job.needs].flat().includes(from)) return `${jobName} does not need ${from}`;
  const value = workflow.jobs[from]?.outputs?.[output];
  const [, id, name] = /^\$\{\{ steps\.(\w+)\.outputs\.(\w+) \}\}$/.exec(String(value)) ?? [];
  const step = workflow.jobs[from]?.steps.find((candidate) => candidate.id !== undefined && candidate.id === id);
  if (!step || name !== output) return `${from}: ${String(value)} is not the output '${output}' of a step`;
  return step;
}

/** A composite action gives its inputs to a shell as variables, and says which shell. */
export const isSafeAction = ({ runs }: Action): string[] =>
  runs.steps.flatMap(({ run = '', shell, uses: action }) => [
    ...(run.includes('${{') ? ['an expression is in a script'] : []),
    ...(run !== '' && shell !== 'bash' ? ['a script has no shell'] : []),
    ...(action ? pinsActions(`uses: ${action}`) : []),
  ]);
