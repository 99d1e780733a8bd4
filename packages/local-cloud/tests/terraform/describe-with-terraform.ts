import { findTerraform } from '../../src/terraform/cli';

/** Terraform or OpenTofu of this machine, if any. */
export const binary = findTerraform(process.env['PATH']);

const MISSING = 'neither terraform nor tofu is on the PATH';

/**
 * What becomes of a suite that needs Terraform: where there is none, continuous integration must not pass for having
 * tested it, and everybody else shall read in the summary what did not run.
 *
 * @param found the binary
 * @param ci the value of CI
 */
export function fateOf(found: string | undefined, ci: string | undefined): 'run' | 'skipped' | 'failed' {
  if (found !== undefined) return 'run';
  return ci === 'true' ? 'failed' : 'skipped';
}

/** `describe` for tests that need Terraform: without it they fail under CI=true, and are skipped elsewhere. */
export function describeWithTerraform(title: string, body: () => void): void {
  const fate = fateOf(binary, process.env['CI']);
  switch (fate) {
    case 'run':
      describe(title, body);
      break;
    case 'skipped':
      describe.skip(`${title} (skipped: ${MISSING})`, body);
      break;
    case 'failed':
      describe(title, () => {
        it('finds terraform or tofu on the PATH', () => {
          throw new Error(`${MISSING}, and under CI=true no test is skipped: install Terraform 1.11 or newer`);
        });
      });
      break;
    default:
      fate satisfies never;
  }
}
