import { parse } from 'yaml';
import type { Action, Workflow } from '../../workflows/workflow';
import * as checks from './checks';

const SHA = 'a'.repeat(40);

/** A workflow in which nothing is wrong. */
const GOOD = `
on: workflow_dispatch
permissions: {}
concurrency:
  group: deployment-\${{ inputs.aws_environment }}
  cancel-in-progress: false
jobs:
  image:
    timeout-minutes: 5
    permissions:
      contents: read
      id-token: write
    outputs:
      digest: \${{ steps.push.outputs.digest }}
    steps:
      - uses: actions/checkout@${SHA} # v6.0.3
      - uses: aws-actions/configure-aws-credentials@${SHA} # v6.2.0
      - id: push
        run: npm run push
  apply:
    needs: image
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${SHA} # v6.0.3
      - run: npm run deploy
        env:
          DIGEST: \${{ needs.image.outputs.digest }}
          TOKEN: \${{ secrets.TOKEN }}
  gate:
    needs: [image, apply]
    if: always()
    timeout-minutes: 5
    permissions: {}
    steps:
      - run: echo done
`;

const workflow = (from = '', to = ''): Workflow => {
  if (!GOOD.includes(from)) throw new Error(`nothing to replace: ${from}`);
  return parse(GOOD.replace(from, to)) as Workflow;
};

const PLAIN = {
  hasNoForeignCode: checks.hasNoForeignCode,
  hasTimeouts: checks.hasTimeouts,
  hasLeastPermissions: checks.hasLeastPermissions,
  keepsExpressionsOutOfScripts: checks.keepsExpressionsOutOfScripts,
  keepsSecrets: checks.keepsSecrets,
  checksOut: checks.checksOut,
  waitsItsTurn: checks.waitsItsTurn,
};

describe('a check of workflows', () => {
  it.each(Object.entries(PLAIN))('finds nothing wrong where nothing is: %s', (_, check) => {
    expect(check(workflow())).toEqual([]);
  });

  it.each<[keyof typeof PLAIN, string, string, string]>([
    ['hasNoForeignCode', 'on: workflow_dispatch', 'on: [pull_request_target]', 'it runs on pull_request_target'],
    ['hasTimeouts', '    timeout-minutes: 5\n', '', 'image has no timeout-minutes'],
    [
      'hasLeastPermissions',
      'permissions: {}\nconcurrency',
      'permissions: { contents: read }\nconcurrency',
      'the workflow itself has permissions',
    ],
    [
      'hasLeastPermissions',
      '      id-token: write\n',
      '',
      'image has the permissions [contents: read], but uses [contents: read, id-token: write]',
    ],
    [
      'hasLeastPermissions',
      '    permissions:\n      contents: read\n    steps',
      '    permissions:\n      contents: read\n      id-token: write\n    steps',
      'apply has the permissions [contents: read, id-token: write], but uses [contents: read]',
    ],
    [
      'hasLeastPermissions',
      '    permissions: {}\n    steps',
      '    steps',
      'gate has the permissions [all: default], but uses []',
    ],
    [
      'hasLeastPermissions',
      '    permissions: {}\n    steps',
      '    permissions: { pull-requests: write }\n    steps',
      'gate has the permissions [pull-requests: write], but uses []',
    ],
    [
      'keepsExpressionsOutOfScripts',
      'echo done',
      'echo "${{ inputs.name }}"',
      'gate has ${{ inputs.name }} in a script',
    ],
    ['keepsSecrets', 'npm run deploy', 'echo "$TOKEN"', 'apply reads TOKEN in a script'],
    ['keepsSecrets', 'npm run deploy', 'echo ${{ secrets.OTHER }}', 'apply has a secret in a script'],
    ['keepsSecrets', '# v6.2.0', '\n        with: { key: "${{ secrets.KEY }}" }', 'image passes a secret as an input'],
    [
      'keepsSecrets',
      'jobs:\n',
      'env: { KEY: "${{ secrets.KEY }}" }\njobs:\n',
      'the workflow gives a secret to every step',
    ],
    [
      'keepsSecrets',
      '    needs: image\n',
      '    needs: image\n    env: { KEY: "${{ secrets[inputs.name] }}" }\n',
      'apply gives a secret to every step',
    ],
    [
      'checksOut',
      `      - uses: actions/checkout@${SHA} # v6.0.3\n      - run`,
      '      - run',
      'apply uses the repository before a checkout',
    ],
    ['checksOut', 'echo done', 'npm ci', 'gate uses the repository before a checkout'],
    ['waitsItsTurn', 'in-progress: false', 'in-progress: true', 'it may be cancelled half-way'],
    [
      'waitsItsTurn',
      'group: deployment-',
      'group: undeploy-',
      "its concurrency group is undeploy-${{ inputs.aws_environment }}, not that of the environment's deployments",
    ],
  ])('%s finds what was planted', (name, from, to, problem) => {
    expect(PLAIN[name](workflow(from, to))).toEqual([problem]);
  });

  it.each([
    'actions/checkout@v6 # v6.0.3',
    'actions/checkout@main',
    `actions/checkout@${SHA}`,
    'actions/checkout@df4cb1c # v6.0.3',
  ])('does not take %s for pinned', (action) => expect(checks.pinsActions(`- uses: ${action}`)).toHaveLength(1));

  it('takes a commit with its version, and an action of the repository, for pinned', () => {
    expect(checks.pinsActions(`${GOOD}\n- uses: ./.github/actions/info`)).toEqual([]);
  });

  it('finds a gate that misses a job, or a failure', () => {
    expect(checks.hasGate(workflow(), 'gate')).toEqual([]);
    expect(checks.hasGate(workflow('[image, apply]', '[image]'), 'gate')).toEqual(['gate does not need apply']);
    expect(checks.hasGate(workflow('    if: always()\n', ''), 'gate')).toEqual(['gate does not run after a failure']);
  });

  it('follows an expression to the step that it comes from, and finds where the chain breaks', () => {
    const expression = '${{ needs.image.outputs.digest }}';
    expect(checks.stepBehind(workflow(), 'apply', expression)).toEqual({ id: 'push', run: 'npm run push' });
    const broken: [string, string, string][] = [
      ['needs: image', 'needs: other', 'apply does not need image'],
      ['steps.push', 'steps.pull', "image: ${{ steps.pull.outputs.digest }} is not the output 'digest' of a step"],
      [
        'outputs.digest }}\n    steps',
        'outputs.tag }}\n    steps',
        "image: ${{ steps.push.outputs.tag }} is not the output 'digest' of a step",
      ],
    ];
    for (const [from, to, problem] of broken) {
      expect(checks.stepBehind(workflow(from, to), 'apply', expression)).toBe(problem);
    }
    expect(checks.stepBehind(workflow(), 'apply', 'sha256:0')).toBe('apply: sha256:0 is not the output of a job');
  });

  it('finds an expression in the script of a composite action', () => {
    const action = (run: string): Action =>
      parse(`inputs: {}\noutputs: {}\nruns: { using: composite, steps: [{ shell: bash, run: '${run}' }] }`) as Action;
    expect(checks.isSafeAction(action('echo'))).toEqual([]);
    expect(checks.isSafeAction(action('echo ${{ inputs.name }}'))).toEqual(['an expression is in a script']);
  });
});
