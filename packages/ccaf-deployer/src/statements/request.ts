import type { Dispatcher } from 'undici';

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The path within the API, already escaped. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

/** What a request is called in a message. */
export const titleOf = ({ method, path }: ApiRequest): string =>
  `${method} ${path.replace(/^.*\/environments\/[^/]+/, '') || path}`;

/** Where a request goes to. */
export function urlOf(endpoint: string, { path, query = {} }: ApiRequest): URL {
  const url = new URL(endpoint + path);
  for (const [key, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(key, value);
  return url;
}

/** A request as it is sent. */
export function optionsOf(
  { origin, pathname, search }: URL,
  { method, body }: ApiRequest,
  headers: Readonly<Record<string, string>>,
): Dispatcher.DispatchOptions {
  return {
    origin,
    path: pathname + search,
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : null,
  };
}
