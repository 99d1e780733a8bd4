import type { FlinkType } from '../sql';

export interface OutputColumn {
  readonly name: string;
  readonly type: FlinkType;
  readonly nullable: boolean;
}

/**
 * One arm of a UNION ALL: a SELECT in the engine's SQL whose columns are called o0, o1, … It reads a range of each of
 * its tables, given as the parameters `$t1_from` and `$t1_to`; so an arm whose tables have nothing new can be left out.
 */
export interface Arm {
  readonly sql: string;
  readonly tables: ReadonlySet<string>;
}

/** A query, analysed: what comes out, and the arms that make it. */
export interface Relation {
  readonly columns: readonly OutputColumn[];
  readonly arms: readonly Arm[];
}

export const outputName = (index: number): string => `o${index}`;

/** The arms as one SELECT. */
export function unionSql(arms: readonly Arm[]): string {
  return arms.map(({ sql }) => sql).join(' UNION ALL ');
}

export function tablesOf({ arms }: Relation): ReadonlySet<string> {
  return new Set(arms.flatMap(({ tables }) => [...tables]));
}

/** A relation as something to select from, called `q`. */
export function asSource(relation: Relation): string {
  return `(${unionSql(relation.arms)}) AS q`;
}
