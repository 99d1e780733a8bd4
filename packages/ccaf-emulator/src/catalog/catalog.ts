import type { Identifier, TableName } from '../sql';
import { ValidationError } from '../sql/validation-error';
import type { Table } from './table';

/** An environment or a Kafka cluster: an id and a display name, either of which names it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a statement names without saying: `sql.current-catalog` and `sql.current-database`. */
export interface Defaults {
  readonly catalog?: string;
  readonly database?: string;
}

/** A table's full address; `database` is the id of the Kafka cluster. */
export interface TablePath {
  readonly database: Named;
  readonly table: string;
}

export const INFORMATION_SCHEMA: Named = { id: 'db-information-schema', name: 'INFORMATION_SCHEMA' };

/** One environment (Flink: catalog) with its Kafka clusters (databases) and their topics (tables). Names respect case. */
export class Catalog {
  readonly #tables = new Map<string, Map<string, Table>>();
  readonly #topics = new Map<string, string>();
  #created = 0;
  #version = 0;

  constructor(
    readonly environment: Named,
    readonly databases: readonly Named[],
  ) {
    for (const database of databases) this.#tables.set(database.id, new Map());
  }

  /** Grows with every change, so that what is derived from the catalog can be kept until then. */
  get version(): number {
    return this.#version;
  }

  /** The next name for a physical table: t1, t2, … */
  nextId(): string {
    this.#created += 1;
    return `t${this.#created}`;
  }

  /** All tables of one database, or of all, in the order of their names. */
  tables(database?: Named): readonly Table[] {
    const maps = database === undefined ? [...this.#tables.values()] : [this.#tables.get(database.id) ?? new Map()];
    return maps.flatMap((tables) => [...tables.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
  }

  find(path: TablePath): Table | undefined {
    return this.#tables.get(path.database.id)?.get(path.table);
  }

  /** The topic of a physical table, be it dropped or not. */
  topicOf(id: string): string | undefined {
    return this.#topics.get(id);
  }

  put(table: Table): void {
    this.#tables.get(table.database)?.set(table.name, table);
    this.#topics.set(table.id, table.name);
    this.#version += 1;
  }

  remove(table: Table): void {
    this.#tables.get(table.database)?.delete(table.name);
    this.#version += 1;
  }

  /** The database with this id or display name. */
  database(idOrName: string): Named | undefined {
    return [...this.databases, INFORMATION_SCHEMA].find(({ id, name }) => id === idOrName || name === idOrName);
  }

  databaseOf(table: Table): Named {
    return this.database(table.database) ?? { id: table.database, name: table.database };
  }

  /** The three-part name of a table, as Flink's messages write it. */
  fullName(table: Table): string {
    return `${this.environment.name}.${this.databaseOf(table).name}.${table.name}`;
  }

  /**
   * Finds out where a one- to three-part name points; whether a table is there is another question.
   *
   * @throws {ValidationError} when the catalog or the database is unknown, or is neither named nor set.
   */
  resolve(name: TableName, defaults: Defaults): TablePath {
    const parts = name.parts.map((part: Identifier) => part.name);
    const [catalog, database] = [parts.at(-3) ?? defaults.catalog, parts.at(-2) ?? defaults.database];
    return {
      database: this.#requireDatabase({ ...(catalog && { catalog }), ...(database && { database }) }, name),
      table: parts.at(-1) ?? '',
    };
  }

  /**
   * Checks the properties of a statement that may not use them. A database that is not there is told where it is used: what
   * Confluent Cloud does before is not documented, and a query of INFORMATION_SCHEMA is how clients find out.
   *
   * @throws {ValidationError} when a catalog is set that is unknown
   */
  checkDefaults({ catalog }: Defaults): void {
    if (catalog !== undefined) this.#requireCatalog(catalog);
  }

  /** @throws {ValidationError} when the current catalog or database is unknown or not set. */
  current(defaults: Defaults): Named {
    return this.#requireDatabase(defaults);
  }

  #requireDatabase({ catalog, database }: Defaults, at?: TableName): Named {
    this.#requireCatalog(catalog, at);
    if (database === undefined) {
      throw new ValidationError(
        "A current, valid database has not been set. Please use a fully qualified identifier (such as 'my_database." +
          "my_table' or 'my_catalog.my_database.my_table') or set a current database using 'USE my_database'.",
      );
    }
    const found = this.database(database);
    if (found !== undefined) return found;
    throw new ValidationError(
      `A database with name '${database}' does not exist, or you have no permissions to access it in catalog ` +
        `'${this.environment.name}'.`,
      at?.span,
    );
  }

  #requireCatalog(idOrName: string | undefined, at?: TableName): void {
    if (idOrName === undefined) {
      throw new ValidationError(
        "A current, valid catalog has not been set. Please use a fully qualified identifier (such as 'my_catalog." +
          "my_database.my_table') or set a current catalog using 'USE CATALOG my_catalog'.",
      );
    }
    if (idOrName === this.environment.id || idOrName === this.environment.name) return;
    throw new ValidationError(
      `A catalog with name or id '${idOrName}' cannot be resolved. Possible reasons:\n` +
        '\t1. You might not have permissions to access it.\n\t2. The catalog might not exist.\n' +
        '\t3. There might be multiple catalogs with the same name.',
      at?.span,
    );
  }
}
