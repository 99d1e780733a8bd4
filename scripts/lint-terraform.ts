import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CommandHelp, parseOptions, runScript } from 'ccaf-cli/terminal';
import { findTerraform } from 'local-cloud/terraform';
import { CommandFailedError } from './command-failed';
import { readExceptions } from './terraform-checks/exceptions';
import { findingsIn, judge } from './terraform-checks/judge';
import { type PlannedStack, planStacks, VARIANTS } from './terraform-checks/plans';

const HELP = {
  usage: ['npm run lint:terraform'],
  does:
    'Plans all stacks, without an account, and has checkov check the plans and tflint the configuration. The accepted ' +
    'findings are in .github/checkov-exceptions.yml, with the reasons.',
  options: {},
  notes: ['It needs terraform, checkov and tflint: CONTRIBUTING.md says how to install them.'],
  example: 'npm run lint:terraform',
} as const satisfies CommandHelp;

const ADVICE = 'CONTRIBUTING.md says how to install it';

const EXCEPTIONS = '.github/checkov-exceptions.yml';

async function main(args: readonly string[]): Promise<void> {
  parseOptions(args, HELP.options);
  // The AWS SDK advises newer Node versions at every start; what runs here is the reader's choice.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const path = process.env['PATH'];
  const terraform = findTerraform(path);
  if (terraform === undefined) throw new CommandFailedError(`terraform is not on the PATH; ${ADVICE}`);
  const exceptions = readExceptions(readFileSync(EXCEPTIONS, 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'lint-terraform-'));
  try {
    const stacks: PlannedStack[] = [];
    for (const variant of VARIANTS) stacks.push(...(await planStacks(terraform, folder, variant, path)));
    const findings = findingsIn(checkov(stacks));
    const problems = [...judge(findings, exceptions), ...stacks.flatMap(tflint)];
    for (const problem of problems) console.error(problem);
    console.log(
      `${stacks.length} plans: checkov has ${findings.length} findings, and tflint looked at each; ` +
        `${problems.length} problems`,
    );
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Nothing is asked of its maker's service, which has advice to sell for each finding. */
function checkov(stacks: readonly PlannedStack[]): string {
  const files = stacks.flatMap(({ plan }) => ['--file', plan]);
  const options = ['--framework', 'terraform_plan', '--skip-download', '--quiet', '--compact', '--output', 'json'];
  return run('checkov', [...options, ...files], [0, 1]);
}

function tflint({ name, folder }: PlannedStack): string[] {
  const config = resolve(__dirname, 'terraform-checks/tflint.hcl');
  const output = run('tflint', [`--chdir=${folder}`, `--config=${config}`, '--format=compact'], [0, 2]);
  return output
    .split('\n')
    .filter((line) => line.includes(': '))
    .map((line) => `${name}: ${line}`);
}

/** @param codes those with which it has done its work */
function run(program: string, args: readonly string[], codes: readonly number[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error) throw new CommandFailedError(`${program} cannot be run: ${error.message}; ${ADVICE}`);
  if (status === null || !codes.includes(status)) {
    throw new CommandFailedError(`${program} failed with ${status}: ${stderr.trim() || stdout.trim()}`);
  }
  return stdout;
}

void runScript(HELP, main);
