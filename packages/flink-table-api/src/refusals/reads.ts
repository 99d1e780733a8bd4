import { columnsOf, conjuncts, someNode } from '../expressions/node';
import type { Projection, Relation } from '../relations/relation';
import { expressionsIn } from '../traits/determinism';
import { type Bound, boundOf } from '../traits/rank';
import { columnNames } from '../types/column';

/** What the steps above a relation read of it: Flink leaves out what nothing reads. */
export interface Reads {
  readonly columns: Set<string>;
  /** How conditions above bound a column. */
  readonly bounds: Map<string, Bound[]>;
}

/** Of a query as a whole all columns are read. */
export const readsOf = (relation: Relation): Reads => ({ columns: new Set(columnNames(relation)), bounds: new Map() });

/** What is read of an input of a relation. A filter's is handed on: a long chain would be copied again and again. */
export function readsBelow(relation: Relation, reads: Reads, input: Relation): Reads {
  const { columns, bounds } = reads;
  switch (relation.kind) {
    case 'project':
      return readsOfProject(projectionsRead(relation.projections, reads), bounds);
    case 'aggregate': {
      const read = projectionsRead(relation.projections, reads).map(({ expression }) => expression);
      const names = [...relation.keys, ...read].flatMap(columnsOf);
      return { columns: new Set(names), bounds: bounds.size > 0 ? unknown(names) : new Map() };
    }
    case 'filter':
      for (const condition of conjuncts(relation.predicate)) {
        for (const name of columnsOf(condition)) {
          columns.add(name);
          bounds.set(name, [...(bounds.get(name) ?? []), boundOf(condition, name)]);
        }
      }
      return reads;
    case 'distinct':
    case 'set':
    case 'raw':
      return { ...readsOf(input), bounds: unknown(bounds.keys()) };
    default: {
      const names = [...expressionsIn(relation).flatMap(columnsOf), ...namesIn(relation)];
      return { columns: new Set([...columns, ...names]), bounds: unknown([...bounds.keys(), ...names]) };
    }
  }
}

export const projectionsRead = (projections: readonly Projection[], { columns }: Reads): readonly Projection[] =>
  projections.filter(({ name }) => columns.has(name));

/** Columns that a relation names itself. */
function namesIn(relation: Relation): readonly string[] {
  if (relation.kind === 'window') return [relation.window.timeColumn, ...relation.window.keys];
  return relation.kind === 'temporalJoin' ? [relation.time] : [];
}

function readsOfProject(projections: readonly Projection[], before: Reads['bounds']): Reads {
  const bounds: Reads['bounds'] = new Map();
  const hasOver = projections.some(({ expression }) => someNode(expression, ({ kind }) => kind === 'over'));
  for (const { name, expression } of projections) {
    const found = before.get(name) ?? [];
    if (found.length === 0) continue;
    const isAsItIs = expression.kind === 'column' && !hasOver;
    for (const column of columnsOf(expression)) {
      bounds.set(column, [...(bounds.get(column) ?? []), ...(isAsItIs ? found : ['unknown' as const])]);
    }
  }
  return { columns: new Set(projections.flatMap(({ expression }) => columnsOf(expression))), bounds };
}

const unknown = (names: Iterable<string>): Reads['bounds'] => new Map([...names].map((name) => [name, ['unknown']]));
