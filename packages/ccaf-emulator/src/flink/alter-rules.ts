import { ValidationError } from '../sql/validation-error';
import type { ColumnDescription, TableDescription } from './runtime/protocol';

/**
 * Holds a change to what ALTER TABLE can do in Confluent Cloud: physical columns change with the schemas alone, but for
 * the type of one that has none.
 *
 * Source: https://docs.confluent.io/cloud/current/flink/reference/statements/alter-table.html
 *
 * @throws {ValidationError} for another change; also for one of the keys, which the emulator does not run
 */
export function checkAlteration(now: TableDescription, old: TableDescription): void {
  const [columns, before] = [physicalOf(now), physicalOf(old)];
  for (const name of new Set([...columns.keys(), ...before.keys()])) {
    checkColumn(name, columns.get(name), before.get(name), old);
  }
  if ([...columns.keys()].join() !== [...before.keys()].join()) {
    throw new ValidationError('ALTER TABLE cannot change the order of physical columns.');
  }
  if (keysOf(now) === keysOf(old)) return;
  throw new ValidationError(
    'Changing the keys of a table is not supported by the emulator, with --engine flink or without.',
  );
}

type Described = ColumnDescription | undefined;

function checkColumn(name: string, now: Described, was: Described, table: TableDescription): void {
  if (now?.sqlType === was?.sqlType) return;
  const { distribution, primaryKey, options } = table;
  const side = [...(distribution?.columns ?? []), ...primaryKey].includes(name) ? 'key' : 'value';
  if (now !== undefined && was !== undefined && options[`${side}.format`] === 'raw') return;
  const verb = was === undefined ? 'added' : now === undefined ? 'dropped' : 'changed';
  throw new ValidationError(
    `The physical column '${name}' cannot be ${verb} by ALTER TABLE: evolve the schema of the subject ` +
      `'${table.name}-${side}' in Schema Registry.`,
  );
}

const physicalOf = ({ columns }: TableDescription): ReadonlyMap<string, ColumnDescription> =>
  new Map(columns.filter(({ kind }) => kind === 'physical').map((column) => [column.name, column]));

const keysOf = ({ distribution, primaryKey }: TableDescription): string =>
  JSON.stringify({ ...distribution, primaryKey });
