import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Step } from '../../workflows/workflow';

/** What came of a script. */
export interface ScriptRun {
  readonly status: number | null;
  readonly stdout: string;
  /** What it handed on, as it wrote it. */
  readonly output: string;
  readonly summary: string;
}

/**
 * Runs the script of a step as GitHub does.
 *
 * @param env what its expressions gave
 * @param cwd where the checkout is
 */
export function runScript(step: Step | undefined, env: Readonly<Record<string, string>>, cwd?: string): ScriptRun {
  const folder = mkdtempSync(join(tmpdir(), 'script-'));
  try {
    const [output, summary] = [join(folder, 'output'), join(folder, 'summary')];
    for (const file of [output, summary]) writeFileSync(file, '');
    const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', step?.run ?? 'exit 99'], {
      cwd: cwd ?? folder,
      env: { PATH: process.env['PATH'], GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, ...env },
      encoding: 'utf8',
    });
    return { status, stdout, output: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The environment of a step of a composite action that is given some inputs. */
export const envOf = (step: Step | undefined, inputs: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(step?.env ?? {}).map(([name, value]) => {
      const [, input = ''] = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(String(value)) ?? [];
      return [name, inputs[input] ?? ''];
    }),
  );
