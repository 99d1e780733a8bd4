import type { Query } from '../sql';
import type { EngineParts, ExecutionSettings } from './execution';
import { checkInformationSchemaQuery, informationSchemaNames } from './information-schema-rules';
import { yieldsNothing } from './nothing';
import { analyzeQuery } from './query';
import { type Relation, tablesOf } from './relation';

/** A SELECT, analysed. */
export interface SelectPlan {
  readonly relation: Relation;
  /** Whether it ends by itself. */
  readonly isBounded: boolean;
  /** How many rows are given at most. */
  readonly limit: number;
  /** The views of INFORMATION_SCHEMA that it reads. */
  readonly views: readonly string[];
}

/**
 * Checks a SELECT as it would run. A LIMIT without ORDER BY over a table that keeps growing gives the first rows, adds no
 * others, and goes on.
 *
 * @throws {ValidationError} for what Flink refuses, and for what this engine does not run
 */
export function planSelect(
  query: Query,
  { defaults, isSnapshot }: Pick<ExecutionSettings, 'defaults' | 'isSnapshot'>,
  { catalog }: Pick<EngineParts, 'catalog'>,
): SelectPlan {
  const views = informationSchemaNames(query, defaults);
  if (views.length > 0) checkInformationSchemaQuery(query, defaults);
  const bounded = isSnapshot || views.length > 0 || yieldsNothing(query);
  const isFirstRows = !bounded && query.kind === 'ordered' && query.orderBy.length === 0;
  const relation = analyzeQuery(isFirstRows ? query.input : query, { catalog, defaults, bounded });
  return {
    relation,
    isBounded: bounded || tablesOf(relation).size === 0,
    limit: isFirstRows ? (query.limit ?? Infinity) : Infinity,
    views,
  };
}
