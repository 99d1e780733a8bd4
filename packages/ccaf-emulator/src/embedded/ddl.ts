import { INFORMATION_SCHEMA, type TablePath } from '../catalog/catalog';
import { tableFromStatement } from '../catalog/new-table';
import type { Table } from '../catalog/table';
import { traits } from '../engine/traits';
import type { Statement } from '../sql';
import { ValidationError } from '../sql/validation-error';
import { addTable } from './add-table';
import { addErrorLog } from './error-log';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { tableNotFound } from './query';

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

export const done = (sqlKind: string): Execution => ({ kind: 'completed', traits: traits(sqlKind, true), rows: [] });

export async function createTable(
  statement: Of<'createTable'>,
  settings: ExecutionSettings,
  parts: EngineParts,
): Promise<Execution> {
  const table = plannedTable(statement, settings, parts);
  if (table !== undefined) {
    await addTable(table, parts);
    await addErrorLog(table, parts);
  }
  return done('CREATE_TABLE');
}

/** The table that a statement would create; `undefined` where it exists and need not be created. */
export function plannedTable(
  statement: Of<'createTable'>,
  settings: ExecutionSettings,
  { catalog }: EngineParts,
): Table | undefined {
  const path = catalog.resolve(statement.name, settings.defaults);
  requireWritable(path);
  if (catalog.find(path) !== undefined) {
    if (statement.ifNotExists) return undefined;
    const name = `\`${catalog.environment.name}\`.\`${path.database.name}\`.\`${path.table}\``;
    throw new ValidationError(`Table '${name}' already exists.`);
  }
  return tableFromStatement(statement, catalog.nextId(), path.database.id);
}

export async function dropTable(
  statement: Of<'dropTable'>,
  settings: ExecutionSettings,
  parts: EngineParts,
): Promise<Execution> {
  const { catalog, store, scheduler } = parts;
  const table = plannedDrop(statement, settings, parts);
  if (table === undefined) return done('DROP_TABLE');
  catalog.remove(table);
  scheduler.failJobsOf(table.id, new Error(`Table '${catalog.fullName(table)}' was dropped, and its topic with it.`));
  await store.dropTable(table);
  return done('DROP_TABLE');
}

/** The table that a statement would drop; `undefined` where there is none and need not be one. */
export function plannedDrop(
  { name, ifExists }: Of<'dropTable'>,
  { defaults }: ExecutionSettings,
  { catalog }: EngineParts,
): Table | undefined {
  const path = catalog.resolve(name, defaults);
  requireWritable(path);
  const table = catalog.find(path);
  if (table === undefined && !ifExists) throw tableNotFound(name, defaults);
  return table;
}

/** @throws {ValidationError} for a table of INFORMATION_SCHEMA */
export function requireWritable({ database }: TablePath): void {
  if (database === INFORMATION_SCHEMA) throw new ValidationError('INFORMATION_SCHEMA is read-only.');
}
