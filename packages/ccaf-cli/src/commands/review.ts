import { existsSync, readFileSync } from 'node:fs';
import { REVIEW } from '../help/review';
import { projectName } from '../project/project';
import { renderReview } from '../review/review';
import { readSnapshot } from '../review/snapshot';
import { parseOptions, UsageError } from '../terminal/failure';

/**
 * `npm run review -- --base <folder> --head <folder> [--plan <file>]`: prints, as Markdown, what a change deploys, which is
 * the differences between two folders of `npm run render`. The base may be missing, as may the file with Terraform's plan.
 */
export function run(args: readonly string[]): void {
  const values = parseOptions(args, REVIEW.options);
  const head = readSnapshot(values.head ?? '');
  if (!head) {
    throw new UsageError(`--head must be a folder that 'npm run render' wrote, got ${JSON.stringify(values.head)}`);
  }
  const plan = values.plan && existsSync(values.plan) ? readFileSync(values.plan, 'utf8') : undefined;
  const base = readSnapshot(values.base ?? '');
  process.stdout.write(renderReview({ project: projectName(), base, head, ...(plan && { plan }) }));
}
