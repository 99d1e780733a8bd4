import { DEFAULT_APP } from '../project/app-file';
import type { CommandHelp } from '../terminal/command-help';
import { ENGINE } from './engine';

/** `npm run local`. */
export const LOCAL = {
  usage: [
    'npm run local -- [--app <path>] [--data <folder>] [--engine <name>]',
    '                        [--json] [--keep] [--inspect]',
    'npm run local -- --watch [--app <path>] [--data <folder>]',
    '                        [--engine <name>] [--inspect]',
  ],
  does:
    "Deploys the project's apps to emulators on this machine, lets rows arrive, changes and breaks the app, and compares " +
    'the rows in the sinks with the expected ones. It needs no account.',
  options: {
    app: { type: 'string', value: '<path>', default: DEFAULT_APP, says: 'the file of the apps, or its folder' },
    data: {
      type: 'string',
      value: '<folder>',
      says:
        'a folder with <topic>.avsc, an Avro schema, and <topic>.jsonl, one row a line (default: sample-data.ts or ' +
        'sample-data/ beside the app)',
    },
    engine: ENGINE,
    json: { type: 'boolean', says: 'print one JSON object instead of text; after a failure, its code and message' },
    keep: { type: 'boolean', says: 'leave the services up, with the page, and print how to use them' },
    watch: {
      type: 'boolean',
      says:
        'deploy again whenever the app or its sample data is saved, write the same rows once more, and show what ' +
        'becomes of them',
    },
    inspect: { type: 'boolean', says: 'make the function wait for a debugger at port 9230 whenever it starts' },
  },
  notes: ["DEBUG=1 adds stack traces and the function's whole log to a failure. NO_COLOR=1 leaves out colours."],
  example: 'npm run local -- --app examples/orders',
} as const satisfies CommandHelp;
