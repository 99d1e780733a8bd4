import { VARCHAR } from '@duckdb/node-api';
import type { ScalarFunction } from './scalar-functions';

/** What Java and JavaScript make of texts alike, and DuckDB does not. */
export const TEXT_FUNCTIONS: readonly ScalarFunction[] = [
  { name: 'text_upper', parameters: [VARCHAR], returns: VARCHAR, call: ([text]) => String(text).toUpperCase() },
  { name: 'text_lower', parameters: [VARCHAR], returns: VARCHAR, call: ([text]) => String(text).toLowerCase() },
  {
    name: 'text_replace',
    parameters: [VARCHAR, VARCHAR, VARCHAR],
    returns: VARCHAR,
    // As a function, so that `$&` stays what it is.
    call: ([text, from, to]) => String(text).replaceAll(String(from), () => String(to)),
  },
];
