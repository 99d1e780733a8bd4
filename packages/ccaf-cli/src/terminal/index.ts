export { type CommandHelp, EXIT_CODES, helpText } from './command-help';
export { fail, parseCommandLine, parseOptions, UsageError } from './failure';
export { runScript } from './script';
export { textTable } from './text-table';
