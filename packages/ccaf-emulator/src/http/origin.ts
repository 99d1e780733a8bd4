import type { IncomingHttpHeaders } from 'node:http';

const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Where a caller reaches this server, which is not always where it listens: the links of an answer lead back the way
 * that the caller came, out of a container or through a tunnel.
 *
 * A proxy says in `X-Forwarded-Host` and `X-Forwarded-Proto` what it was asked for
 * (https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/X-Forwarded-Host); of several the first counts.
 *
 * @param own `http://127.0.0.1:<port>`, the answer where a caller names no host that is one
 */
export function originOf(headers: IncomingHttpHeaders, own: string): string {
  const host = first(headers['x-forwarded-host']) ?? headers.host ?? '';
  if (!HOST.test(host)) return own;
  const given = first(headers['x-forwarded-proto'])?.toLowerCase();
  const protocol = given === 'http' || given === 'https' ? `${given}:` : new URL(own).protocol;
  return `${protocol}//${host}`;
}

const first = (value: string | readonly string[] | undefined): string | undefined =>
  value === undefined ? undefined : String(value).split(',')[0]?.trim();
