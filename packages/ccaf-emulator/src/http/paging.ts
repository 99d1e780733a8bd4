import { failure } from './failure';

const DEFAULT_PAGE_SIZE = 10;
const MAX_PAGE_SIZE = 100;

/** A page token is a number in disguise; clients must treat it as opaque. */
export function encodeToken(position: number): string {
  return Buffer.from(`p${position}`).toString('base64url');
}

/**
 * @param isGiven whether a position can be that of a token
 * @throws {HttpFailure} 400 for a token that was not given out here.
 */
export function decodeToken(query: URLSearchParams, isGiven: (position: number) => boolean): number | undefined {
  const token = query.get('page_token');
  if (token === null || token === '') return undefined;
  const [, position] = /^p(-?\d{1,15})$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (position === undefined || !isGiven(Number(position)))
    throw failure(400, 'page_token is not one that this API gave out', { parameter: 'page_token' });
  return Number(position);
}

/** @throws {HttpFailure} 400 unless `page_size` is a whole number from 1 to 100. */
export function pageSize(query: URLSearchParams): number {
  const text = query.get('page_size');
  if (text === null || text === '') return DEFAULT_PAGE_SIZE;
  const size = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (size >= 1 && size <= MAX_PAGE_SIZE) return size;
  throw failure(400, `page_size must be a whole number from 1 to ${MAX_PAGE_SIZE}, got ${JSON.stringify(text)}`, {
    parameter: 'page_size',
  });
}
