import { columnsOf, conjuncts, type ExpressionNode, someNode } from '../expressions/node';
import type { Relation } from '../relations/relation';
import { windowJoin } from '../traits/join-traits';
import { boundsTime } from '../traits/time-bounds';
import type { Traits } from '../traits/traits';
import { traitsOf } from '../traits/traits-of';
import { columnNames } from '../types/column';
import { because, isChanging, isPlain } from './known';

type Kind<Name extends Relation['kind']> = Extract<Relation, { readonly kind: Name }>;

/**
 * A join in time, or of windows, of rows that change.
 *
 * @param more conditions of a filter behind the join, which Flink takes for its own
 */
export function joinRefusals(
  join: Kind<'join'>,
  left: Traits,
  right: Traits,
  more: readonly ExpressionNode[] = [],
): readonly string[] {
  const changing = [left, right].find(isChanging);
  if (!changing) return [];
  const conditions = [...conjuncts(join.condition), ...more];
  const why = because(changing);
  if (windowJoin(conditions, left, right))
    return [
      `a join of windows has rows that change${why}, but Flink takes only added rows there; group the rows of each window first, with groupBy(…)`,
    ];
  if (!boundsTime(conditions, left, right)) return [];
  return [
    `a join bounds the time between both sides, but rows of one side change${why}, and Flink takes only added rows there; ` +
      'to join all rows of both, select the time with a cast',
  ];
}

/** Source: org.apache.flink.table.planner.plan.nodes.physical.stream.StreamPhysicalTemporalJoin, and Flink 2.3, by trying. */
export function temporalRefusals(join: Kind<'temporalJoin'>): readonly string[] {
  const { right, time } = join;
  if (right.kind !== 'scan') return [];
  const name = `'${right.path.at(-1)}'`;
  const { primaryKey } = right;
  return [
    ...(isNoMoment(join.left, time)
      ? [
          `the versions of ${name} are looked up by the column '${time}', which is no time attribute; use one, such as ` +
            '$rowtime, without a cast or a calculation',
        ]
      : []),
    ...(primaryKey === undefined
      ? [`the table ${name} has no primary key, so it has no versions; give it one, or use join(…)`]
      : unmatched(join, primaryKey).map(
          (key) =>
            `the primary key of ${name} has '${key}', but the condition does not compare it with the other side; add ` +
            `col(…).eq(col('${key}'))`,
        )),
  ];
}

/** Whether a column is computed, or one of a table that carries no watermark: here, Flink takes also that of a join. */
function isNoMoment(relation: Relation, name: string): boolean {
  if (relation.kind === 'filter') return isNoMoment(relation.input, name);
  if (relation.kind === 'scan') return isPlain(traitsOf(relation), name);
  if (relation.kind !== 'project') return false;
  const expression = relation.projections.find((one) => one.name === name)?.expression;
  return expression?.kind === 'column' ? isNoMoment(relation.input, expression.name) : expression !== undefined;
}

/** The columns of a key that nothing of the other side is equal to. */
function unmatched({ left, condition }: Kind<'temporalJoin'>, keys: readonly string[]): readonly string[] {
  const conditions = conjuncts(condition);
  const isOpen = conditions.some((one) => someNode(one, ({ kind }) => kind === 'sql' || kind === 'invoke'));
  if (isOpen) return [];
  const own = new Set(columnNames(left));
  const equal = conditions.flatMap((one) =>
    one.kind === 'call' && EQUALITIES.includes(one.name) ? [one.operands.map(inner)] : [],
  );
  const isOther = (node: ExpressionNode): boolean => columnsOf(node).some((name) => own.has(name));
  return keys.filter(
    (key) =>
      !equal.some((sides) => sides.some((one) => one.kind === 'column' && one.name === key) && sides.some(isOther)),
  );
}

const EQUALITIES: readonly string[] = ['isEqual', 'isNotDistinctFrom'];

/** Without casts: Flink leaves out some. */
const inner = (node: ExpressionNode): ExpressionNode => {
  const [operand] = node.kind === 'cast' ? node.operands : [];
  return operand ? inner(operand) : node;
};
