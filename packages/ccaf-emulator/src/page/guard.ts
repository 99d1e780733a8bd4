import type { IncomingHttpHeaders } from 'node:http';

/** A header that no other site can send: a browser would ask for permission first, which is not given. */
export const PAGE_HEADER = 'x-local-page';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a Host header, or what follows `http://` in an origin, names this machine. */
function isLoopback(host: string): boolean {
  return LOOPBACK.test(host.replace(/:\d{1,5}$/, '').toLowerCase());
}

/**
 * Why a request is refused that a web page of somebody else's may have sent: this machine's browser would send it along.
 * API clients send no Origin header, and are never refused.
 */
export function foreignOrigin({ origin }: IncomingHttpHeaders): string | undefined {
  if (origin === undefined || isLoopback(origin.replace(/^https?:\/\//, ''))) return undefined;
  return `a page of another site may not use this emulator: expected an origin on localhost, got ${JSON.stringify(origin)}`;
}

/** Why a request for the page is refused: a name that somebody else lets point here (DNS rebinding). */
export function foreignHost({ host = '' }: IncomingHttpHeaders): string | undefined {
  if (isLoopback(host)) return undefined;
  return `the page answers under localhost and 127.0.0.1 only, got the host ${JSON.stringify(host)}`;
}

/** Why a request that changes something is refused: it does not come from this very page. */
export function foreignPage(headers: IncomingHttpHeaders): string | undefined {
  const { origin, host } = headers;
  if (headers[PAGE_HEADER] === '1' && (origin === undefined || origin.replace(/^https?:\/\//, '') === host))
    return undefined;
  return `only the page itself may change statements here: send ${PAGE_HEADER}: 1 from its own origin, or use the statements API`;
}
