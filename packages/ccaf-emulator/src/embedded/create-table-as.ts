import type { Table } from '../catalog/table';
import type { Statement } from '../sql';
import { addTable } from './add-table';
import { done, plannedTable } from './ddl';
import { addErrorLog } from './error-log';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { refuseInformationSchema } from './information-schema-rules';
import { yieldsNothing } from './nothing';
import { analyzeQuery } from './query';
import { runInsert } from './run';

type CreateTableAs = Extract<Statement, { kind: 'createTableAs' }>;

/** CREATE TABLE … AS: the table that the query's columns make, and then the INSERT into it, if there can be rows. */
export async function createTableAs(
  statement: CreateTableAs,
  settings: ExecutionSettings,
  parts: EngineParts,
): Promise<Execution> {
  const { name, query } = statement;
  const table = plannedTableAs(statement, settings, parts);
  if (table === undefined) return done('CREATE_TABLE_AS');
  await addTable(table, parts);
  await addErrorLog(table, parts);
  if (yieldsNothing(query)) return done('CREATE_TABLE_AS');
  try {
    const execution = await runInsert({ kind: 'insert', target: name, source: query }, settings, parts);
    return { ...execution, traits: { ...execution.traits, sql_kind: 'CREATE_TABLE_AS' } };
  } catch (error) {
    parts.catalog.remove(table);
    await parts.store.dropTable(table);
    throw error;
  }
}

/**
 * The table that a statement would create; `undefined` where it exists and need not be created.
 *
 * @throws {ValidationError} for what the catalog or the query's analysis refuses
 */
export function plannedTableAs(
  statement: CreateTableAs,
  settings: ExecutionSettings,
  parts: EngineParts,
): Table | undefined {
  const { query, ...definition } = statement;
  refuseInformationSchema(query, settings.defaults);
  const bounded = settings.isSnapshot || yieldsNothing(query);
  const { columns } = analyzeQuery(query, { catalog: parts.catalog, defaults: settings.defaults, bounded });
  const physical = columns.map(({ name, type, nullable }) => {
    const { span } = query;
    return { kind: 'physical', name: { name, span }, type, nullable, span } as const;
  });
  return plannedTable({ ...definition, kind: 'createTable', columns: physical }, settings, parts);
}
