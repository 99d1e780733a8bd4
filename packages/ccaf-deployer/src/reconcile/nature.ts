import type { Traits } from 'flink-table-api';

/** What an app's queries are, all together. */
export interface Nature {
  /** Whether they only add rows, or change and take back what they gave before. */
  readonly changes: Traits['changes'];
  readonly stateful: boolean;
  /** Why, a sentence each. */
  readonly reasons: readonly string[];
}

export const natureOf = (traits: readonly Traits[]): Nature => ({
  changes: traits.every(({ changes }) => changes === 'append') ? 'append' : 'updating',
  stateful: traits.some(({ isStateful }) => isStateful),
  reasons: [...new Set(traits.flatMap(({ reasons }) => reasons))],
});

/**
 * Says what queries are, and why where that matters.
 *
 * @example natureText({ changes: 'append', stateful: false, reasons: [] }) // 'Stateless; only adds rows.'
 */
export function natureText({ changes, stateful, reasons }: Nature): string {
  const what = stateful ? 'Keeps state, which no other statement can take over' : 'Stateless';
  const how = changes === 'append' ? 'only adds rows' : 'changes rows that it wrote before';
  return `${what}; ${how}${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}.`;
}
