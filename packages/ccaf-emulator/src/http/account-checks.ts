import type { Account } from '../statements/account';
import { failure } from './failure';

/**
 * That a resume in a pool that is not there is refused at once is what its client tests
 * (https://github.com/confluentinc/cli/pull/2948); the status is assumed.
 *
 * @throws {HttpFailure} 404
 */
export function requirePool(account: Account, id: string): void {
  if (account.hasPool(id)) return;
  throw failure(404, `Compute pool ${id} does not exist`, { pointer: '/spec/compute_pool_id' });
}

/**
 * By the same source a user account that is not there is refused at once, and a service account is taken: the statement
 * fails for it, and can be resumed.
 *
 * @throws {HttpFailure} 404
 */
export function requireUser(account: Account, id: string): void {
  if (account.hasPrincipal(id) || id.startsWith('sa-')) return;
  throw failure(404, `Principal ${id} does not exist`, { pointer: '/spec/principal' });
}
