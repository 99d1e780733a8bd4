import { cpSync } from 'node:fs';
import { type Account, startAccount } from './account';
import type { Workspace } from './workspace';

/** An account in which the stack was deployed once, for each test to begin with. */
export interface Deployed {
  /** How that deploy invoked the function. */
  readonly calls: readonly string[];
  /** An account of its own, as the deploy left it. */
  open(): Promise<{ readonly account: Account; readonly stack: Workspace }>;
  close(): Promise<void>;
}

/** Deploys the stack; Terraform takes longer for that than for most of what tests do with it. */
export async function deployOnce(): Promise<Deployed> {
  const first = await startAccount();
  const { folder, ok } = first.workspace();
  await ok(['init']);
  await ok(['apply']);
  const resources = first.providers.state();
  return {
    calls: first.calls(),
    open: async () => {
      const account = await startAccount(resources);
      const stack = account.workspace();
      cpSync(folder, stack.folder, { recursive: true });
      return { account, stack };
    },
    close: () => first.close(),
  };
}
