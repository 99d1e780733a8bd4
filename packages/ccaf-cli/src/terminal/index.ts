export { fail, failureOf, parseCommandLine, parseOptions, UsageError } from './failure';
export { type TextColumn, textTable } from './text-table';
