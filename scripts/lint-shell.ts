import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { parseCommandLine } from 'ccaf-cli/terminal';
import { runCommand } from './run-command';
import { readActions, readWorkflows, type Step } from './workflows/workflow';

// Has shellcheck read the shell in workflows and composite actions, where it is installed; says so where it is not.
//
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

runCommand((args) => {
  const { positionals } = parseCommandLine({ args: [...args], options: {}, allowPositionals: true });
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
});
