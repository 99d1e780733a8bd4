import { type Column, parseDataType, Table } from '../src';

/**
 * Columns, each written as a name and a type.
 *
 * @example columns({ id: 'STRING NOT NULL', note: 'STRING' })
 */
export const columns = (types: Readonly<Record<string, string>>): Column[] =>
  Object.entries(types).map(([name, type]) => ({ name, type: parseDataType(type, !/ NOT NULL$/i.test(type)) }));

/** A table `cat`.`db`.`name` with STRING columns. */
export const tableOf = (name: string, ...names: readonly string[]): Table =>
  new Table({
    kind: 'scan',
    path: ['cat', 'db', name],
    columns: columns(Object.fromEntries(names.map((column) => [column, 'STRING']))),
  });
