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
    // A function gives what comes in, so that `$&` stays what it is. Java writes half of a surrogate pair as a question mark.
    call: ([text, from, to]) =>
      String(text)
        .replaceAll(String(from), () => String(to))
        .replace(/\p{Surrogate}/gu, '?'),
  },
];
