import type { ExpressionNode } from '../expressions/node';
import type { Column, HasColumns } from '../types/column';

/** One column of a projection: its name and how it is computed. */
export interface Projection {
  readonly name: string;
  readonly expression: ExpressionNode;
}

/** The tree of a query; `render.ts` turns it into SQL. Every node knows its columns, in order. */
export type Relation =
  | {
      readonly kind: 'scan';
      readonly path: readonly string[];
      readonly columns: readonly Column[];
      /** Where to start reading: `partition:0,offset:100;…` or `timestamp:<milliseconds>`. @default - where the table itself says */
      readonly startOffsets?: string;
    }
  | {
      readonly kind: 'project';
      readonly input: Relation;
      readonly projections: readonly Projection[];
      readonly columns: readonly Column[];
    }
  | {
      readonly kind: 'filter';
      readonly input: Relation;
      readonly predicate: ExpressionNode;
      readonly columns: readonly Column[];
    }
  | { readonly kind: 'unionAll'; readonly inputs: readonly Relation[]; readonly columns: readonly Column[] };

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
  const pick = <T extends { readonly name: string }>(items: readonly T[]): T[] =>
    names.flatMap((name) => items.filter((item) => item.name === name));
  const columns = pick(relation.columns);
  if (relation.kind === 'project') return { ...relation, projections: pick(relation.projections), columns };
  const projections = columns.map(({ name }) => ({ name, expression: { kind: 'column', name } as const }));
  return { kind: 'project', input: relation, projections, columns };
}
