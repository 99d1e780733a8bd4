import { type CommandHelp, EXIT_CODES } from '../terminal/command-help';

/** `npm run doctor`. */
export const DOCTOR = {
  usage: ['npm run doctor -- [--engine <name>]'],
  does: 'Shows what this machine has of what the commands use, and how to get what is missing. It fetches and changes nothing.',
  options: {
    engine: {
      type: 'string',
      value: '<name>',
      default: 'embedded',
      says: 'the engine that has to run here: embedded or flink',
    },
  },
  exitCodes: { ...EXIT_CODES, 0: 'the engine can run here', 1: 'the engine cannot run here, or a failure' },
  example: 'npm run doctor -- --engine flink',
} as const satisfies CommandHelp;
