import { createHash } from 'node:crypto';

/** So many hexadecimal digits that stand for the parts, whatever characters they hold. */
export const digest = (length: number, ...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);
