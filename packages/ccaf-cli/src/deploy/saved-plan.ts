import { createHash } from 'node:crypto';
import { canonical, isObject, type Json, type JsonObject } from '../review/json';

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

/** A change of an invocation of the function: what it is invoked with, as JSON, before and after. */
export interface InvocationChange {
  readonly address: string;
  readonly actions: readonly string[];
  readonly before: string | undefined;
  readonly after: string | undefined;
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

/** The invocations of the function that applying the plan makes anew, changes or deletes. */
export const changedInvocations = (plan: SavedPlan): InvocationChange[] =>
  changedResources(plan)
    .filter(({ type }) => type === 'aws_lambda_invocation')
    .map(({ address, change }) => {
      const [before, after] = [change['before'], change['after']].map(inputOf);
      return { address, actions: change.actions, before, after };
    });

function inputOf(values: Json | undefined): string | undefined {
  const input = isObject(values) ? values['input'] : undefined;
  return typeof input === 'string' ? input : undefined;
}

/**
 * A SHA-256 of what the plan changes, and from what to what: two plans with the same fingerprint do the same.
 *
 * A plan file itself differs each time, and may hold a whole state; this may be shown to anybody.
 *
 * @returns 64 hexadecimal digits
 */
export function fingerprintOf(plan: SavedPlan): string {
  const resources = changedResources(plan).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const text = canonical({ resources, outputs: changedOutputs(plan) });
  return createHash('sha256').update(text).digest('hex');
}

/** An address is there twice where a replacement was left half-way: once for what is deposed. */
const keyOf = ({ address, deposed = '' }: ResourceChange): string => `${address} ${deposed}`;
