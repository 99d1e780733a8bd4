import { INFORMATION_SCHEMA, type Named } from '../catalog/catalog';
import type { NameFilter, Shown, Statement } from '../sql';
import { ValidationError } from '../sql/validation-error';
import { AGGREGATES } from './aggregates';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { FUNCTIONS } from './functions';
import { answer } from './metadata';
import { tableNotFound } from './query';

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

export function showTables(statement: Of<'showTables'>, settings: ExecutionSettings, parts: EngineParts): Execution {
  const database = databaseOf(statement, settings, parts);
  const names = database === INFORMATION_SCHEMA ? [] : parts.catalog.tables(database).map(({ name }) => name);
  return answer('SHOW_TABLES', ['table name'], listed(names, statement));
}

export function showDatabases({ place, filter }: Of<'showDatabases'>, { catalog }: EngineParts): Execution {
  // Each catalog has this one, so that a name that cannot be resolved is that of the catalog.
  if (place !== undefined)
    catalog.current({ catalog: place.parts.at(-1)?.name ?? '', database: INFORMATION_SCHEMA.id });
  const rows = catalog.databases.filter(({ name }) => fits(name, filter)).map(({ id, name }) => [name, id]);
  return answer('SHOW_DATABASES', ['database name', 'database id'], rows);
}

export function showCatalogs({ filter }: Of<'showCatalogs'>, { catalog: { environment } }: EngineParts): Execution {
  const rows = fits(environment.name, filter) ? [[environment.name, environment.id]] : [];
  return answer('SHOW_CATALOGS', ['catalog name', 'catalog id'], rows);
}

/** Those that this engine runs; a user's own needs an artifact, which the emulator does not take. */
export function showFunctions(
  statement: Of<'showFunctions'>,
  settings: ExecutionSettings,
  parts: EngineParts,
): Execution {
  if (statement.place !== undefined) databaseOf(statement, settings, parts);
  const names = statement.isUser ? [] : [...Object.keys(FUNCTIONS), ...AGGREGATES].sort();
  return answer('SHOW_FUNCTIONS', ['function name'], listed(names, statement));
}

/** Of what an emulator can have none, there is none. */
export function showAbsent(statement: Of<'showAbsent'>, settings: ExecutionSettings, parts: EngineParts): Execution {
  databaseOf(statement, settings, parts);
  return answer(`SHOW_${statement.what.toUpperCase()}S`, [`${statement.what} name`], []);
}

export function showCurrent({ what }: Of<'showCurrent'>, settings: ExecutionSettings, parts: EngineParts): Execution {
  const { catalog } = parts;
  const { name } = what === 'catalog' ? catalog.environment : catalog.current(settings.defaults);
  return answer(`SHOW_CURRENT_${what.toUpperCase()}`, [`current ${what} name`], [[name]]);
}

/** @throws {ValidationError} in Flink's words: what is there is a table, and what is not is nothing. */
export function showCreateView(
  { name }: Of<'showCreateView'>,
  { defaults }: ExecutionSettings,
  { catalog }: EngineParts,
): never {
  const table = catalog.find(catalog.resolve(name, defaults));
  if (table === undefined) throw tableNotFound(name, defaults);
  throw new ValidationError(
    `SHOW CREATE VIEW is only supported for views, but ${catalog.fullName(table)} is a table. ` +
      'Please use SHOW CREATE TABLE instead.',
    name.span,
  );
}

/** The database that a statement names, or the current one. */
function databaseOf({ place }: Shown, { defaults }: ExecutionSettings, { catalog }: EngineParts): Named {
  if (place === undefined) return catalog.current(defaults);
  const [database, name] = [place.parts.at(-1)?.name, place.parts.at(-2)?.name ?? defaults.catalog];
  return catalog.current({ ...(name !== undefined && { catalog: name }), ...(database !== undefined && { database }) });
}

const listed = (names: readonly string[], { filter }: Shown): string[][] =>
  names.filter((name) => fits(name, filter)).map((name) => [name]);

/** Whether a name is as a filter wants it: `%` stands for any text, and `_` for one character. */
function fits(name: string, filter: NameFilter | undefined): boolean {
  if (filter === undefined) return true;
  const parts = [...filter.pattern].map((character) =>
    character === '%' ? '.*' : character === '_' ? '.' : character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'),
  );
  return new RegExp(`^${parts.join('')}$`, filter.ignoresCase ? 'isu' : 'su').test(name) !== filter.isNegated;
}
