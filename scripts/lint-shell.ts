import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { type CommandHelp, EXIT_CODES, parseCommandLine, runScript } from 'ccaf-cli/terminal';
import { readActions, readWorkflows, type Step } from './workflows/workflow';

const HELP = {
  usage: ['npm run lint:workflows'],
  does: 'Has actionlint check the workflows in .github, and shellcheck their shell and that of the actions, if it is installed.',
  options: {},
  exitCodes: { ...EXIT_CODES, 0: 'nothing was found', 1: 'something was found, or a failure' },
  example: 'npm run lint:workflows',
} as const satisfies CommandHelp;

// What stands in ${{ }} is not shell. It is replaced by a word, as GitHub replaces it before the shell starts.
const EXPRESSION = /\$\{\{.*?\}\}/gs;

/** @returns whether shellcheck found nothing; undefined where it is not installed */
function check(where: string, { name = '', run = '' }: Step): boolean | undefined {
  const input = `#!/usr/bin/env bash\nset -eo pipefail\n${run.replaceAll(EXPRESSION, 'expression')}`;
  const { status, stdout, error } = spawnSync('shellcheck', ['--severity=style', '-'], { input, encoding: 'utf8' });
  if (error) return undefined;
  if (status !== 0) console.error(`${where}, step '${name}':\n${stdout}`);
  return status === 0;
}

function main(args: readonly string[]): void {
  const { positionals } = parseCommandLine({ args: [...args], options: HELP.options, allowPositionals: true });
  const root = positionals[0] ?? '.';
  const steps = [
    ...readWorkflows(root).flatMap(({ path, content }) =>
      Object.values(content.jobs).flatMap((job) => job.steps.map((step) => ({ path, step }))),
    ),
    ...readActions(root).flatMap(({ path, content }) => content.runs.steps.map((step) => ({ path, step }))),
  ].filter(({ step }) => step.run !== undefined);
  const results = steps.map(({ path, step }) => check(relative(root, path), step));
  if (results.includes(undefined)) {
    console.log(`shellcheck is not installed: the shell of ${steps.length} steps was not checked`);
  } else {
    console.log(`shellcheck read the shell of ${steps.length} steps`);
    process.exitCode = results.includes(false) ? 1 : 0;
  }
}

void runScript(HELP, main);
