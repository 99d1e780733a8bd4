import type { CommandHelp } from '../terminal/command-help';

/** `npm run render`. */
export const RENDER = {
  usage: ['npm run render -- <folder> [--after <folder>]'],
  does:
    'Writes what this version would deploy into a folder: the Terraform of every environment, and the Flink SQL of the ' +
    'apps. It needs no account. npm run review compares two such folders.',
  options: {
    after: {
      type: 'string',
      value: '<folder>',
      says: 'also write what a deploy does where the version of that folder runs (default: not written)',
    },
  },
  notes: ['The stack confluent-access is written only with CONFLUENT_FLINK_REGION, as in the pipeline.'],
  example: 'npm run render -- /tmp/head --after /tmp/base',
} as const satisfies CommandHelp;
