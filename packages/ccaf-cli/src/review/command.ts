import { existsSync, readFileSync } from 'node:fs';
import { fail, parseOptions, UsageError } from '../command/failure';
import { helpFor } from '../command/help';
import { renderReview } from './review';
import { readSnapshot } from './snapshot';

// npm run review -- --base <folder> --head <folder> [--plan <file>]
//
// Prints, as Markdown, what a change deploys: the differences between two folders of `npm run render`. The base may be
// missing, as may the file with Terraform's plan.
function main(args: readonly string[]): void {
  const help = helpFor(args);
  if (help) {
    console.log(help);
    return;
  }
  const text = { type: 'string' } as const;
  const values = parseOptions(args, { base: text, head: text, plan: text });
  const head = readSnapshot(values.head ?? '');
  if (!head) {
    throw new UsageError(`--head must be a folder that 'npm run render' wrote, got ${JSON.stringify(values.head)}`);
  }
  const plan = values.plan && existsSync(values.plan) ? readFileSync(values.plan, 'utf8') : undefined;
  process.stdout.write(renderReview({ base: readSnapshot(values.base ?? ''), head, ...(plan && { plan }) }));
}

try {
  main(process.argv.slice(2));
} catch (error) {
  fail(error, process);
}
