import { INFORMATION_SCHEMA, type TablePath } from '../catalog/catalog';
import { physicalColumn, requireUnique, tableFromStatement } from '../catalog/new-table';
import type { Column, Table } from '../catalog/table';
import type { Statement } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { castSql } from './cast';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { tableNotFound } from './query';
import { traits } from './traits';
import { isImplicitlyCastable } from './type-rules';

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

const done = (sqlKind: string): Execution => ({ kind: 'completed', traits: traits(sqlKind, true), rows: [] });

export async function createTable(
  statement: Of<'createTable'>,
  settings: ExecutionSettings,
  parts: EngineParts,
): Promise<Execution> {
  const table = plannedTable(statement, settings, parts);
  if (table !== undefined) await addTable(table, parts);
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

/** Puts a table into the catalog and the store, or into neither. */
export async function addTable(table: Table, { catalog, store }: EngineParts): Promise<void> {
  catalog.put(table);
  try {
    await store.createTable(table);
  } catch (error) {
    catalog.remove(table);
    throw error;
  }
}

export async function dropTable(
  statement: Of<'dropTable'>,
  settings: ExecutionSettings,
  parts: EngineParts,
): Promise<Execution> {
  const { catalog, store, scheduler } = parts;
  const path = catalog.resolve(statement.name, settings.defaults);
  requireWritable(path);
  const table = catalog.find(path);
  if (table === undefined) {
    if (statement.ifExists) return done('DROP_TABLE');
    throw tableNotFound(statement.name, settings.defaults);
  }
  catalog.remove(table);
  scheduler.failJobsOf(table.id, new Error(`Table '${catalog.fullName(table)}' was dropped, and its topic with it.`));
  await store.dropTable(table);
  return done('DROP_TABLE');
}

export async function alterTable(
  statement: Of<'alterTable'>,
  settings: ExecutionSettings,
  parts: EngineParts,
): Promise<Execution> {
  const { catalog } = parts;
  const path = catalog.resolve(statement.name, settings.defaults);
  requireWritable(path);
  const table = catalog.find(path);
  if (table === undefined) throw tableNotFound(statement.name, settings.defaults);
  if (statement.action === 'ADD') await addColumns(table, statement, parts);
  else await modifyColumns(table, statement, parts);
  return done('ALTER_TABLE');
}

async function addColumns(table: Table, { columns }: Of<'alterTable'>, { catalog, store }: EngineParts): Promise<void> {
  const added = columns.map((definition, index): Column => {
    const column = physicalColumn(definition);
    if (!column.nullable) throw notSupported('Adding a NOT NULL column to a table', definition.span);
    return { ...column, physicalName: `c${table.columns.length + index}` };
  });
  const all = [...table.columns, ...added];
  requireUnique(all.map(({ name }) => name));
  await store.addColumns(table, added);
  catalog.put({ ...table, columns: all });
}

async function modifyColumns(
  table: Table,
  { columns }: Of<'alterTable'>,
  { catalog, store }: EngineParts,
): Promise<void> {
  const changes = columns.map((definition) => {
    const column = physicalColumn(definition);
    const old = table.columns.find(({ name }) => name === column.name);
    if (old === undefined)
      throw new ValidationError(`Column '${column.name}' not found in the table.`, definition.span);
    const using = castSql(old.physicalName, old.type, column.type);
    const isAllowed = isImplicitlyCastable(old.type, column.type) || store.count(table.id) === 0;
    if (using === undefined || !isAllowed)
      throw notSupported(`Changing the type of column '${column.name}'`, definition.span);
    if (old.nullable && !column.nullable && store.count(table.id) > 0) {
      throw notSupported(`Making column '${column.name}' NOT NULL while the table has rows`, definition.span);
    }
    return { column: { ...column, physicalName: old.physicalName }, using };
  });
  for (const { column, using } of changes) await store.changeColumn(table, column, using);
  const byName = new Map(changes.map(({ column }) => [column.name, column]));
  catalog.put({ ...table, columns: table.columns.map((column) => byName.get(column.name) ?? column) });
}

function requireWritable({ database }: TablePath): void {
  if (database === INFORMATION_SCHEMA) throw new ValidationError('INFORMATION_SCHEMA is read-only.');
}
