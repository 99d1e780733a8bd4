import type { HasColumns } from '../types/column';
import { ownProjections, type Relation } from './relation';

/** Whether these are the names of the relation's columns, in this order. */
export const hasInOrder = ({ columns }: HasColumns, names: readonly string[]): boolean =>
  columns.length === names.length && columns.every(({ name }, index) => name === names[index]);

/**
 * The same rows with the columns in the order of `names`, all of which the relation has.
 *
 * A projection is reordered in place, so that no SELECT is added for what is only an order.
 */
export function inOrderOf(relation: Relation, names: readonly string[]): Relation {
  if (hasInOrder(relation, names)) return relation;
  const pick = <T extends { readonly name: string }>(items: readonly T[]): T[] => {
    const named = new Map(items.map((item) => [item.name, item]));
    return names.flatMap((name) => named.get(name) ?? []);
  };
  const columns = pick(relation.columns);
  if (relation.kind === 'project' || relation.kind === 'aggregate') {
    return { ...relation, projections: pick(relation.projections), columns };
  }
  return { kind: 'project', input: relation, projections: ownProjections({ columns }), columns };
}
