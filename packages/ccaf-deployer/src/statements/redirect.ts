import { RedirectError } from './errors';

/** How many redirects are followed, one after the other. */
export const MAX_REDIRECTS = 5;

/** Statuses that have the same request sent elsewhere, with its method and its body. */
const SAME_REQUEST = new Set([307, 308]);

/**
 * Where an answer has a request sent instead; `undefined` where it is no redirect.
 *
 * Credentials go to the endpoint's own host, and to Confluent's, and nowhere else.
 *
 * @param request for the error, for example `GET /statements`
 * @param from what was asked, against which a relative location is read
 * @throws {RedirectError} for any other place, and for a redirect that would change the request
 */
export function redirectTarget(
  request: string,
  endpoint: string,
  from: URL,
  { status, location }: { readonly status: number; readonly location: string | undefined },
): URL | undefined {
  if (status < 300 || status >= 400) return undefined;
  if (!location || !URL.canParse(location, from.href)) throw new RedirectError(request, status, 'no address');
  const target = new URL(location, from.href);
  const place = target.host || target.protocol;
  if (!SAME_REQUEST.has(status)) throw new RedirectError(request, status, `'${place}'`);
  if (target.origin === new URL(endpoint).origin || isOfConfluent(target)) return target;
  throw new RedirectError(
    request,
    status,
    `'${place}'${target.protocol === 'https:' ? '' : ` over ${target.protocol}`}`,
  );
}

const isOfConfluent = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' && hostname.endsWith('.confluent.cloud');
