import { type CommandHelp, EXIT_CODES } from '../terminal/command-help';
import { PROFILE, REGION } from './target';

/** `npm run status`. */
export const STATUS = {
  usage: [
    'npm run status -- [--environment <name>] [--region <name>]',
    '                         [--profile <name>] [--json]',
  ],
  does:
    'Shows how the apps are in every environment, and whether the SQL of this checkout is what runs. It invokes the ' +
    'functions, by the AWS CLI, and needs no key of Confluent Cloud.',
  options: {
    environment: {
      type: 'string',
      value: '<name>',
      says: 'only dev, test or prod, which then has to be there (default: AWS_ENVIRONMENT, or all)',
    },
    region: REGION,
    profile: PROFILE,
    json: { type: 'boolean', says: 'print one JSON object, for programs' },
  },
  exitCodes: {
    ...EXIT_CODES,
    0: 'all apps are well',
    1: 'an app is ill, or a failure',
    3: 'nobody knows how an app is',
  },
  notes: ['docs/day-2.md says what each line means, and what to do.'],
  example: 'npm run status -- --environment=prod',
} as const satisfies CommandHelp;
