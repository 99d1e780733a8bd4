import { type Column, parseDataType, type Traits } from 'flink-table-api';
import type { StatementTraits } from '../statements';
import type { Explained } from './explained';

/** What is inferred of a query here, for a look at what the server says of it. */
export interface Inferred {
  readonly columns: readonly Column[];
  readonly traits: Pick<Traits, 'changes' | 'isStateful'>;
}

/**
 * Where the server says otherwise of a query than was inferred, a sentence each: the server is right, and what rests on the
 * other is wrong.
 */
export function queryDifferences({ columns, traits }: Inferred, told: StatementTraits): string[] {
  const said = told.isAppendOnly === undefined ? traits.changes : told.isAppendOnly ? 'append' : 'updating';
  return [
    ...(said === traits.changes ? [] : [`the query is ${said}, but was taken for ${traits.changes}`]),
    ...columns.flatMap(({ name, type }, index) => {
      const column = told.columns[index];
      if (column?.type === undefined || ['OTHER', 'UNKNOWN'].includes(type.tree.root)) return [];
      const real = parseDataType(column.type, column.nullable);
      return String(real) === String(type) ? [] : [`the column '${name}' is ${real}, but was taken for ${type}`];
    }),
  ];
}

/** Where the plan keeps state that was not inferred. */
export const stateDifferences = ({ isStateful }: Pick<Traits, 'isStateful'>, { states }: Explained): string[] =>
  isStateful || states.length === 0
    ? []
    : [`${states.map(({ operator }) => operator).join(', ')} keeps state, but the query was taken for stateless`];
