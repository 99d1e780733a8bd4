import type { IncomingHttpHeaders } from 'node:http';
import type { Inspection } from '../inspection/inspection';
import { assetAt } from './assets';
import { foreignHost, foreignOrigin, foreignPage } from './guard';
import type { Selection } from './model';
import { RowReader } from './rows';
import { takeSnapshot } from './snapshot';

interface PageRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers what the page asks; `undefined` leaves the request to the statements API. */
export type Page = (request: PageRequest) => Promise<PageAnswer | undefined>;

export interface PageOptions {
  readonly inspection: Inspection;
  /** Sends a request about a statement to the statements API; resolves with why the API refuses it, if it does. */
  readonly send: (method: string, name: string, body: string) => Promise<Refusal | undefined>;
}

export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/** Nothing from elsewhere, no inline script or style, no text as HTML, no frame around it; never cached. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** The API's operations behind the page's buttons. */
const OPERATIONS: Readonly<Record<string, readonly [method: string, body: string]>> = {
  stop: ['PATCH', '[{"op":"replace","path":"/spec/stopped","value":true}]'],
  resume: ['PATCH', '[{"op":"replace","path":"/spec/stopped","value":false}]'],
  delete: ['DELETE', ''],
};

/** The page at the emulator's address: its files, what it shows, and what its buttons do. */
export function createPage(options: PageOptions): Page {
  const reader = new RowReader(options.inspection);
  return async (request) => {
    const { path, headers } = request;
    const stranger = foreignOrigin(headers);
    if (stranger !== undefined) return refused(403, stranger);
    if (path !== '/' && !path.startsWith('/local/')) return undefined;
    const rebound = foreignHost(headers);
    if (rebound !== undefined) return refused(403, rebound);
    try {
      return request.method === 'POST'
        ? await operate(request, options)
        : await show(request, options.inspection, reader);
    } catch (error) {
      return refused(500, error instanceof Error ? error.message : String(error));
    }
  };
}

async function show(
  { method, path, query }: PageRequest,
  inspection: Inspection,
  reader: RowReader,
): Promise<PageAnswer> {
  if (method !== 'GET') return refused(405, `${method} is not possible here`);
  if (path === '/local/snapshot') return json(200, await takeSnapshot(inspection, reader, selectionOf(query)));
  if (path === '/local/value') {
    const [offset, column] = [numberOf(query, 'offset'), numberOf(query, 'column')];
    const value = await reader.value(query.get('table') ?? '', offset, column);
    return value ? json(200, value) : refused(404, 'there is no such value any more');
  }
  const asset = await assetAt(path);
  if (asset === undefined) return refused(404, `No such path: ${path}`);
  return { status: 200, headers: { ...HEADERS, 'Content-Type': asset.type }, body: asset.body };
}

async function operate({ path, headers }: PageRequest, { send }: PageOptions): Promise<PageAnswer> {
  const reason = foreignPage(headers);
  if (reason !== undefined) return refused(403, reason);
  const [, name = '', action = ''] = /^\/local\/statements\/([^/]+)\/([a-z]+)$/.exec(path) ?? [];
  const operation = Object.hasOwn(OPERATIONS, action) ? OPERATIONS[action] : undefined;
  if (operation === undefined) return refused(404, `No such path: ${path}`);
  const [method, body] = operation;
  const refusal = await send(method, name, body);
  return refusal === undefined ? json(200, {}) : refused(refusal.status, refusal.reason);
}

function selectionOf(query: URLSearchParams): Selection {
  const [statement, table] = [query.get('statement'), query.get('table')];
  return {
    ...(statement !== null && { statement }),
    ...(table !== null && { table }),
    showsHidden: query.get('hidden') === 'true',
    showsWholeSql: query.get('sql') === 'whole',
  };
}

/** A whole number, or -1, which is the place of nothing. */
function numberOf(query: URLSearchParams, name: string): number {
  const text = query.get(name) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : -1;
}

const refused = (status: number, error: string): PageAnswer => json(status, { error });

function json(status: number, value: unknown): PageAnswer {
  return { status, headers: { ...HEADERS, 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}
