import { type Statement, shortTypeName } from '../sql';
import { check } from './dry-run';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { analyzeInsert } from './insert';
import { answer } from './metadata';
import { type Relation, tablesOf } from './relation';
import { planSelect } from './select-plan';

/**
 * What this engine would do with a statement, as text: it has no plan of Flink's to show, and says so.
 *
 * @throws {ValidationError} for what would not run
 */
export function explain(statement: Statement, settings: ExecutionSettings, parts: EngineParts): Execution {
  const { sql_kind: kind, is_bounded: ends } = check(statement, settings, parts);
  const lines = [
    '== What the embedded engine does ==',
    "(It has no plan of Flink's: start the emulator with --engine flink for one.)",
    `${kind}: ${ends ? 'ends' : 'goes on as rows arrive'}`,
    ...flowOf(statement, settings, parts),
  ];
  return answer('EXPLAIN', ['result'], [[lines.join('\n')]]);
}

function flowOf(statement: Statement, settings: ExecutionSettings, parts: EngineParts): readonly string[] {
  const { catalog } = parts;
  const { defaults, isSnapshot } = settings;
  if (statement.kind === 'insert') {
    const { table, relation } = analyzeInsert(statement, { catalog, defaults, bounded: isSnapshot });
    return [...ofRelation(relation, parts), `writes ${catalog.fullName(table)}`];
  }
  if (statement.kind !== 'query') return [];
  return ofRelation(planSelect(statement.query, settings, parts).relation, parts);
}

function ofRelation(relation: Relation, { catalog }: EngineParts): readonly string[] {
  const read = tablesOf(relation);
  const columns = relation.columns.map(
    ({ name, type, nullable }) => `${name} ${shortTypeName(type)}${nullable ? '' : ' NOT NULL'}`,
  );
  return [
    ...catalog.tables().flatMap((table) => (read.has(table.id) ? [`reads ${catalog.fullName(table)}`] : [])),
    `columns: ${columns.join(', ')}`,
  ];
}
