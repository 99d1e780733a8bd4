import type { CommandHelp } from '../terminal/command-help';

/** `npm run review`. */
export const REVIEW = {
  usage: ['npm run review -- --head <folder> [--base <folder>] [--plan <file>]'],
  does:
    'Prints, as Markdown, what a change deploys: how two folders that npm run render wrote differ in Flink SQL and ' +
    'Terraform, and what a deploy does to each app.',
  options: {
    head: { type: 'string', value: '<folder>', says: 'the version with the change; required' },
    base: { type: 'string', value: '<folder>', says: 'the version before (default: none, so that all of head is new)' },
    plan: {
      type: 'string',
      value: '<file>',
      says: "Terraform's plan as text, to be shown with it (default: none); a file that is not there is left out",
    },
  },
  example: 'npm run --silent review -- --base /tmp/base --head /tmp/head',
} as const satisfies CommandHelp;
