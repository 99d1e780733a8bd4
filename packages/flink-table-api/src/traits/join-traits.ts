import { columnsOf, type ExpressionNode, operandsOf } from '../expressions/node';
import type { Relation } from '../relations/relation';
import { columnNames } from '../types/column';
import { stateful, type Traits, traitsWith, updating } from './traits';

type Join = Extract<Relation, { readonly kind: 'join' }>;

/** The traits of a join: in time and in windows it only adds rows; otherwise an outer one takes rows back. */
export function joinTraits(join: Join, left: Traits, right: Traits): Traits {
  const both = together(left, right);
  const conditions = conjuncts(join.condition);
  const window = windowJoin(conditions, left, right);
  if (window)
    return traitsWith(stateful(both, 'a join of windows keeps its rows until the watermark has passed them'), {
      window,
    });
  if (left.changes === 'append' && right.changes === 'append') {
    if (boundsTime(conditions, left, right)) {
      return traitsWith(stateful(both, 'a join in time keeps its rows until the watermark has passed them'), {
        timeAttributes: both.timeAttributes,
      });
    }
    if (join.type === 'INNER') {
      return traitsWith(stateful(both, 'a join keeps the rows of both sides'), { timeAttributes: [] });
    }
  }
  const reason = join.type === 'INNER' ? 'a join keeps the rows of both sides' : OUTER;
  return updating(both, reason, joinKey(join, left, right));
}

const OUTER = 'an outer join keeps the rows of both sides, and takes back a row without a partner when one comes';

/** What is known of two inputs together. */
export const together = (left: Traits, right: Traits): Traits => ({
  changes: left.changes === 'append' && right.changes === 'append' ? 'append' : 'updating',
  isStateful: left.isStateful || right.isStateful,
  timeAttributes: [...left.timeAttributes, ...right.timeAttributes],
  reasons: [...left.reasons, ...right.reasons],
});

/** Both keys together; what has none on one side has none. */
function joinKey(join: Join, left: Traits, right: Traits): readonly string[] | undefined {
  const [a, b] = [left.upsertKey, right.upsertKey];
  if (!a || !b || join.type !== 'INNER') return undefined;
  const names = new Set(columnNames(join));
  return [...a, ...b].every((name) => names.has(name)) ? [...a, ...b] : undefined;
}

export const conjuncts = (node: ExpressionNode): readonly ExpressionNode[] =>
  node.kind === 'call' && node.name === 'and' ? node.operands.flatMap(conjuncts) : [node];

const COMPARISONS = ['isEqual', 'isGreater', 'isGreaterOrEqual', 'isLess', 'isLessOrEqual', 'between'];

/** Whether conditions compare the times of both sides, from both sides or for equality. */
function boundsTime(conditions: readonly ExpressionNode[], left: Traits, right: Traits): boolean {
  const bounds = conditions.filter((one) => {
    if (one.kind !== 'call' || !COMPARISONS.includes(one.name)) return false;
    const read = columnsOf(one);
    return [left, right].every(({ timeAttributes }) => timeAttributes.some((name) => read.includes(name)));
  });
  const isBoth = bounds.some((one) => one.kind === 'call' && (one.name === 'between' || one.name === 'isEqual'));
  return isBoth || bounds.length >= 2;
}

/** The bounds of the window of both sides, where the condition says that they are equal. */
function windowJoin(conditions: readonly ExpressionNode[], left: Traits, right: Traits): Traits['window'] {
  const [a, b] = [left.window, right.window];
  if (!a || !b) return undefined;
  const isEqual = (x: string, y: string): boolean =>
    conditions.some((one) => {
      if (one.kind !== 'call' || one.name !== 'isEqual') return false;
      const names = operandsOf(one).flatMap((operand) => (operand.kind === 'column' ? [operand.name] : []));
      return names.includes(x) && names.includes(y);
    });
  return isEqual(a.start, b.start) && isEqual(a.end, b.end) ? a : undefined;
}
