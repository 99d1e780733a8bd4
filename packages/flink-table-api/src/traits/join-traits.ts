import { conjuncts, type ExpressionNode } from '../expressions/node';
import type { Relation } from '../relations/relation';
import { columnNames } from '../types/column';
import { boundsTime } from './time-bounds';
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

/** What is known of several inputs together. */
export const togetherAll = (all: readonly Traits[]): Traits => ({
  changes: all.every(({ changes }) => changes === 'append') ? 'append' : 'updating',
  isStateful: all.some(({ isStateful }) => isStateful),
  timeAttributes: all.flatMap(({ timeAttributes }) => timeAttributes),
  maybeTimes: all.flatMap(({ maybeTimes = [] }) => maybeTimes),
  ...(all.some(({ isMaybeAppend }) => isMaybeAppend) && { isMaybeAppend: true }),
  reasons: [...new Set(all.flatMap(({ reasons }) => reasons))],
});

export const together = (left: Traits, right: Traits): Traits => togetherAll([left, right]);

/** The key of a side, and whether one of its rows at most goes with each row of the other. */
interface Side {
  readonly key: readonly string[] | undefined;
  readonly isUnique: boolean;
}

/**
 * A side's key is the result's where the other side has at most one row for each of its rows; otherwise both together are.
 * A key lasts only if it holds all columns that the join is on: rows with other values of those are elsewhere.
 *
 * Source: org.apache.flink.table.planner.plan.metadata.FlinkRelMdUpsertKeys, and Flink 2.3, by trying.
 */
function joinKey(join: Join, left: Traits, right: Traits): readonly string[] | undefined {
  const [a, b] = [sideOf(join, join.left, left), sideOf(join, join.right, right)];
  if (a.key && b.isUnique && (join.type === 'INNER' || join.type === 'LEFT')) return a.key;
  if (b.key && a.isUnique && (join.type === 'INNER' || join.type === 'RIGHT')) return b.key;
  return a.key && b.key && [...a.key, ...b.key];
}

/** The key of the left side, whose rows have one version each. */
export const temporalKey = (join: Extract<Relation, { kind: 'temporalJoin' }>, left: Traits) =>
  sideOf(join, join.left, left).key;

function sideOf(join: { readonly condition: ExpressionNode }, side: Relation, { upsertKey }: Traits): Side {
  const own = new Set(columnNames(side));
  const on = conjuncts(join.condition).flatMap((one) => equalColumns(one).filter((name) => own.has(name)));
  const key = upsertKey && on.every((name) => upsertKey.includes(name)) ? upsertKey : undefined;
  return { key, isUnique: key?.every((name) => on.includes(name)) ?? false };
}

/** The columns of `a = b`. */
function equalColumns(node: ExpressionNode): readonly string[] {
  if (node.kind !== 'call' || node.name !== 'isEqual') return [];
  const names = node.operands.flatMap((operand) => (operand.kind === 'column' ? [operand.name] : []));
  return names.length === 2 ? names : [];
}

/** The bounds of the window of both sides, where the condition says that they are equal. */
export function windowJoin(conditions: readonly ExpressionNode[], left: Traits, right: Traits): Traits['window'] {
  const [a, b] = [left.window, right.window];
  if (!a || !b || a.of !== b.of) return undefined;
  const isEqual = (x: string, y: string): boolean =>
    conditions.map(equalColumns).some((names) => names.includes(x) && names.includes(y));
  return isEqual(a.start, b.start) && isEqual(a.end, b.end) ? a : undefined;
}
