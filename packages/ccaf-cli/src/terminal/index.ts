export { fail, parseCommandLine, parseOptions, UsageError } from './failure';
export { textTable } from './text-table';
