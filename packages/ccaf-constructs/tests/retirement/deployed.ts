import { cpSync } from 'node:fs';
import { type Account, startAccount } from './account';
import type { Workspace } from './workspace';

/** An account of a test's own in which the stack is deployed already. */
export interface Deployed {
  readonly account: Account;
  readonly stack: Workspace;
  /** How that deploy invoked the function. */
  readonly calls: readonly string[];
}

/**
 * Has each test of a `describe` begin where the stack is deployed. It is deployed once, and what came of it is copied:
 * Terraform takes longer for that than for most of what tests do with it.
 *
 * @param first the stack @default - that of the project
 */
export function eachDeployed(use: (deployed: Deployed) => void, first?: object): void {
  let origin: Deployed;
  let account: Account;
  beforeAll(async () => {
    const made = await startAccount();
    const stack = made.workspace(first);
    await stack.ok(['init']);
    await stack.ok(['apply']);
    origin = { account: made, stack, calls: made.calls() };
  });
  beforeEach(async () => {
    account = await startAccount(origin.account.providers.state());
    const stack = account.workspace(first);
    cpSync(origin.stack.folder, stack.folder, { recursive: true });
    use({ account, stack, calls: origin.calls });
  });
  afterEach(() => account.close());
  afterAll(() => origin.account.close());
}
