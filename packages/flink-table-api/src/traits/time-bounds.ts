import { type ExpressionNode, operandsOf, someNode } from '../expressions/node';
import type { Traits } from './traits';

/** From which side a condition bounds the left side's time by the right side's. */
type Bound = 'lower' | 'upper';

const BOUNDS: Readonly<Record<string, readonly Bound[]>> = {
  isEqual: ['lower', 'upper'],
  isGreater: ['lower'],
  isGreaterOrEqual: ['lower'],
  isLess: ['upper'],
  isLessOrEqual: ['upper'],
};

/**
 * Whether conditions bound the times of both sides by each other, from below and from above: each compares a time attribute
 * of one side with one of the other, to which a constant span may be added.
 *
 * Source: org.apache.flink.table.planner.plan.utils.IntervalJoinUtil.
 */
export function boundsTime(conditions: readonly ExpressionNode[], left: Traits, right: Traits): boolean {
  const found = conditions.flatMap((condition) => boundsOf(condition, left, right));
  return found.includes('lower') && found.includes('upper');
}

function boundsOf(condition: ExpressionNode, left: Traits, right: Traits): readonly Bound[] {
  if (condition.kind !== 'call') return [];
  const [value, low, high] = condition.operands;
  if (condition.name === 'between') {
    return [compared('isGreaterOrEqual', value, low), compared('isLessOrEqual', value, high)].flat();
  }
  return compared(condition.name, value, low);

  function compared(name: string, a: ExpressionNode | undefined, b: ExpressionNode | undefined): readonly Bound[] {
    const bounds = BOUNDS[name] ?? [];
    if (isTimeOf(a, left) && isTimeOf(b, right)) return bounds;
    return isTimeOf(a, right) && isTimeOf(b, left) ? bounds.map((one) => (one === 'lower' ? 'upper' : 'lower')) : [];
  }
}

/** A time attribute of a side, and nothing beside it but constants. */
function isTimeOf(node: ExpressionNode | undefined, { timeAttributes }: Traits): boolean {
  if (node === undefined) return false;
  const leaves = leavesOf(node);
  const columns = leaves.flatMap((leaf) => (leaf.kind === 'column' ? [leaf.name] : []));
  const [time, ...others] = columns;
  return time !== undefined && others.length === 0 && timeAttributes.includes(time) && !someNode(node, isOpen);
}

const isOpen = ({ kind }: ExpressionNode): boolean => kind === 'sql' || kind === 'invoke' || kind === 'over';

const leavesOf = (node: ExpressionNode): readonly ExpressionNode[] => {
  const operands = operandsOf(node);
  return operands.length === 0 ? [node] : operands.flatMap(leavesOf);
};
