export { fail, parseCommandLine, parseOptions, UsageError } from './failure';
export { helpFor } from './help';
export { textTable } from './text-table';
