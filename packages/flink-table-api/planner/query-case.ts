import { renderRelation, type Table, traitsOf } from '../src';
import { refusals } from '../src/refusals/refusals';
import type { Case, Rows } from './case';

/** What is expected of a query's rows: their changes, their key (`-` is none), and whether state is kept. */
export type Expected = `${'append' | 'updating'} ${string} ${'stateless' | 'stateful'}`;

/** A whole query, with what is expected of its rows. */
export interface QueryCase extends Case {
  readonly expected: Expected;
}

/** A query of the Table API: what are its columns, and its rows? */
export function queryCase(name: string, { relation }: Table, expected: Expected): QueryCase {
  const { changes, upsertKey, isStateful, timeAttributes: sure, maybeTimes = [] } = traitsOf(relation);
  // The planner shows the type that a column has before it is planned.
  const all = [...sure, ...maybeTimes];
  const timeAttributes = relation.columns.map(({ name: column }) => column).filter((column) => all.includes(column));
  const refused = refusals(relation);
  return {
    group: `query ${name}`,
    sql: renderRelation(relation),
    isWhole: true,
    ours:
      refused.length > 0
        ? { refused: refused.join('; ') }
        : {
            columns: relation.columns.map((column) => [column.name, String(column.type)] as const),
            rows: { changes, upsertKey, isStateful, timeAttributes },
          },
    expected,
  };
}

/** In the words of `Expected`. */
export const told = ({ changes, upsertKey, isStateful }: Rows): string =>
  `${changes} ${upsertKey?.join('+') ?? '-'} ${isStateful ? 'stateful' : 'stateless'}`;
