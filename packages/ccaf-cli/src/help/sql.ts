import type { CommandHelp } from '../terminal/command-help';

/** `npm run sql`. */
export const SQL = {
  usage: ['npm run sql'],
  does: 'Prints the Flink SQL of each app, as a deploy would submit it for the tables of the sample data.',
  options: {},
  example: 'npm run --silent sql > flink.sql',
} as const satisfies CommandHelp;
