import { createHash } from 'node:crypto';
import { canonical, type Json, type JsonObject } from '../review/json';

/** What `terraform show -json` says of a saved plan, as far as it is read here. */
export interface SavedPlan {
  readonly resource_changes?: readonly ResourceChange[];
  readonly output_changes?: Readonly<Record<string, Change>>;
}

interface Change extends JsonObject {
  readonly actions: readonly string[];
}

interface ResourceChange extends JsonObject {
  readonly address: string;
  readonly change: Change;
}

const isChange = ({ actions }: Change): boolean => actions.some((action) => action !== 'no-op');

const changedResources = ({ resource_changes: resources = [] }: SavedPlan): ResourceChange[] =>
  resources.filter(({ change }) => isChange(change));

const changedOutputs = ({ output_changes: outputs = {} }: SavedPlan): Record<string, Json> =>
  Object.fromEntries(Object.entries(outputs).filter(([, change]) => isChange(change)));

/** Whether applying the plan does anything. */
export const hasChanges = (plan: SavedPlan): boolean =>
  changedResources(plan).length > 0 || Object.keys(changedOutputs(plan)).length > 0;

/** The addresses of what the plan deletes or replaces. */
export const deletedBy = (plan: SavedPlan): string[] =>
  changedResources(plan)
    .filter(({ change }) => change.actions.includes('delete'))
    .map(({ address }) => address);

/**
 * A SHA-256 of what the plan changes, and from what to what: two plans with the same fingerprint do the same.
 *
 * A plan file itself differs each time, and may hold a whole state; this may be shown to anybody.
 *
 * @returns 64 hexadecimal digits
 */
export function fingerprintOf(plan: SavedPlan): string {
  const resources = changedResources(plan).sort((a, b) => (a.address < b.address ? -1 : 1));
  const text = canonical({ resources, outputs: changedOutputs(plan) });
  return createHash('sha256').update(text).digest('hex');
}
