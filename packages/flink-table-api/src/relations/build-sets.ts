import { InvalidAppError } from '../errors';
import { columnNames } from '../types/column';
import { inOrderOf } from './in-order';
import type { Relation, SetOperator } from './relation';
import { unionProblems, unitedColumns } from './united-columns';

/** All rows of all: one after the other would copy what is united already, again and again. */
export function unite(first: Relation, others: readonly Relation[]): Relation {
  const inputs = [first];
  let { columns } = first;
  for (const other of others) {
    const input = matching('unionAll', { ...first, columns }, other);
    inputs.push(input);
    columns = unitedColumns(columns, input.columns);
  }
  return {
    kind: 'unionAll',
    inputs: inputs.flatMap((input) => (input.kind === 'unionAll' ? input.inputs : [input])),
    columns,
  };
}

const METHODS = { UNION: 'union', INTERSECT: 'intersect', EXCEPT: 'minus' } as const;

/** Two relations with the same columns, by a set operator. */
export function combine(operator: SetOperator, all: boolean, left: Relation, other: Relation): Relation {
  const right = matching(`${METHODS[operator]}${all ? 'All' : ''}`, left, other);
  return { kind: 'set', operator, all, left, right, columns: unitedColumns(left.columns, right.columns) };
}

/** Columns meet by name: the other side in the order of the first. */
function matching(method: string, first: Relation, other: Relation): Relation {
  const problems = unionProblems(first, other);
  if (problems.length > 0) throw new InvalidAppError(`the two sides of ${article(method)} do not match:`, problems);
  return inOrderOf(other, columnNames(first));
}

const article = (method: string): string => `${/^[aeio]/.test(method) ? 'an' : 'a'} ${method}`;
