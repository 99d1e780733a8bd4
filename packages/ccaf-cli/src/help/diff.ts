import type { CommandHelp } from '../terminal/command-help';

/** `npm run diff`. */
export const DIFF = {
  usage: ['npm run diff -- <stack>'],
  does: 'Shows what a deploy of one stack would change: image-registry, confluent-access or app. It fetches cdktf-cli, and runs it.',
  options: {},
  notes: [
    'The environment comes from AWS_ENVIRONMENT, AWS_REGION and AWS_ACCOUNT_ID, and the variables from TF_VAR_<name>; the ' +
      "file 'help' lists them. Other options are passed on to cdktf-cli.",
  ],
  example: 'npm run diff -- app',
} as const satisfies CommandHelp;
