import { entryNamed } from '../catalogue/catalogue';
import { assertNever } from '../errors';
import { type ExpressionNode, operandsOf } from '../expressions/node';
import { renderExpression } from '../expressions/render-expression';
import { inputsOf, type Relation } from '../relations/relation';

/**
 * The calls in a query that give another value each time, or of which nobody has said that they do not: as SQL, each once.
 *
 * @example changingCalls(orders.addColumns(uuid().as('id')).relation) // ['UUID()']
 */
export function changingCalls(relation: Relation): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<Relation>();
  const left: Relation[] = [relation];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    left.push(...inputsOf(next));
    for (const node of expressionsIn(next)) collect(node, found);
  }
  return [...found];
}

function collect(node: ExpressionNode, found: Set<string>): void {
  if (isChanging(node)) found.add(renderExpression(node));
  for (const operand of operandsOf(node)) collect(operand, found);
}

function isChanging(node: ExpressionNode): boolean {
  if (node.kind === 'sql' || node.kind === 'invoke') return !node.isDeterministic;
  return node.kind === 'call' && entryNamed(node.name)?.isDeterministic === false;
}

/** The expressions of a relation itself, without those of what it is made of. */
export function expressionsIn(relation: Relation): readonly ExpressionNode[] {
  switch (relation.kind) {
    case 'scan':
    case 'distinct':
    case 'limit':
    case 'unionAll':
    case 'set':
      return [];
    case 'values':
      return relation.rows.flat();
    case 'project':
      return relation.projections.map(({ expression }) => expression);
    case 'filter':
      return [relation.predicate];
    case 'aggregate':
      return [...relation.keys, ...relation.projections.map(({ expression }) => expression)];
    case 'window':
      return relation.window.intervals;
    case 'sort':
      return relation.orders.map(({ expression }) => expression);
    case 'join':
    case 'temporalJoin':
      return [relation.condition];
    case 'semiJoin':
      return [relation.operand];
    case 'lateral':
      return [relation.call];
    case 'raw':
      return relation.parts.flatMap((part) => ('expression' in part ? [part.expression] : []));
    default:
      return assertNever(relation);
  }
}
