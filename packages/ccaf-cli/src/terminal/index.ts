export { fail, failureOf, parseOptions, UsageError } from './failure';
export { type TextColumn, textTable } from './text-table';
