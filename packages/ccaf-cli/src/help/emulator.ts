import { type CommandHelp, EXIT_CODES } from '../terminal/command-help';
import { ENGINE } from './engine';

/** `npm run ccaf`. */
export const EMULATOR = {
  usage: [
    'npm run ccaf -- [--port <number>] [--environment <name>]',
    '                       [--database <name>] [--data <folder>] [--tls]',
    '                       [--bearer <token>:<pool>] [--engine <name>]',
  ],
  does: 'Serves the emulator of the statements API of Confluent Cloud for Apache Flink on 127.0.0.1, with its page, until Ctrl-C.',
  options: {
    port: { type: 'string', value: '<number>', says: 'the port to listen on (default: a free one)' },
    environment: {
      type: 'string',
      value: '<name>',
      default: 'local',
      says: 'the display name of the environment, which is the Flink catalog',
    },
    database: {
      type: 'string',
      value: '<name>',
      default: 'sample',
      says: 'the name of the Kafka cluster, which is the Flink database',
    },
    data: {
      type: 'string',
      value: '<folder>',
      says:
        'topics to begin with: <topic>.avsc, an Avro schema, and <topic>.jsonl, one row a line (default: ' +
        'handler/sample-data, if it is there)',
    },
    tls: {
      type: 'boolean',
      says: 'serve https, with a certificate for localhost that is made at the start, and print how clients trust it',
    },
    bearer: {
      type: 'string',
      value: '<token>:<pool>',
      says: 'accept this OAuth token, too, with the id of its identity pool',
    },
    engine: ENGINE,
  },
  exitCodes: { 0: 'ended by Ctrl-C or SIGTERM', 1: EXIT_CODES[1], 2: EXIT_CODES[2] },
  example: 'npm run ccaf -- --port 8080',
} as const satisfies CommandHelp;
