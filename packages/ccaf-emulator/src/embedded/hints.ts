import { checkOptions } from '../catalog/table-options';
import type { Position } from '../engine/position';
import type { FromItem, Query } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { offsetsForTime } from './offsets-for-time';
import type { QueryContext } from './query';
import type { Store } from './store';

type HintedTable = Extract<FromItem, { kind: 'table' }>;

const MODE = 'scan.startup.mode';
const OFFSETS = 'scan.startup.specific-offsets';
const MILLIS = 'scan.startup.timestamp-millis';
const OPTIONS = new Set([MODE, OFFSETS, MILLIS]);

/** Kafka's number for the end of a partition. */
const LATEST = -1;

/**
 * Where the hints of a query have its tables read from, by physical table.
 *
 * @throws {ValidationError} for an option that is not about where to start, and for two places in one table
 */
export async function hintedPositions(
  query: Query,
  { catalog, defaults, bounded }: QueryContext,
  store: Store,
): Promise<ReadonlyMap<string, Position>> {
  const hinted = tablesIn(query).flatMap((item) => {
    if (item.options.length === 0) return [];
    if (bounded) throw notSupported('A hint in a query that ends', item.span);
    const table = catalog.find(catalog.resolve(item.name, defaults));
    if (table) checkOptions([...new Map(item.options)], new Map([...table.options, ...item.options]));
    return table ? [{ item, table }] : [];
  });
  // All at once, so that a table that is named twice has one end.
  const found = await Promise.all(
    hinted.map(async ({ item, table }) => ({ item, table, position: await positionOf(item, table.id, store) })),
  );
  const positions = new Map<string, Position>();
  for (const { item, table, position } of found) {
    if (!isSame(positions.get(table.id) ?? position, position)) {
      throw notSupported('Reading a table from two places', item.span);
    }
    positions.set(table.id, position);
  }
  return positions;
}

/** The end of a table. */
export const latest = (tableId: string, store: Store): Position =>
  new Map(store.partitions(tableId)?.counts.entries() ?? []);

const isSame = (one: Position, other: Position): boolean =>
  one.size === other.size && [...one].every(([partition, offset]) => other.get(partition) === offset);

function tablesIn(query: Query): readonly HintedTable[] {
  switch (query.kind) {
    case 'select':
      if (query.from?.kind === 'subquery') return tablesIn(query.from.query);
      return query.from?.kind === 'table' ? [query.from] : [];
    case 'unionAll':
      return query.arms.flatMap(tablesIn);
    case 'ordered':
      return tablesIn(query.input);
    case 'values':
    case 'setOperation':
      return [];
  }
}

async function positionOf({ options, span }: HintedTable, tableId: string, store: Store): Promise<Position> {
  const given = new Map(options);
  const unknown = [...given.keys()].filter((key) => !OPTIONS.has(key));
  if (unknown.length > 0) throw notSupported(`The table option '${unknown.join("', '")}' in a hint`, span);
  switch (given.get(MODE)) {
    case 'earliest-offset':
      return new Map();
    case 'latest-offset':
      return latest(tableId, store);
    case 'specific-offsets':
      return specificOffsets(given.get(OFFSETS) ?? '', latest(tableId, store), span);
    case 'timestamp':
      return await offsetsForTime(tableId, millisOf(given.get(MILLIS) ?? '', span), store);
    default:
      throw new ValidationError(`Invalid value for option '${MODE}': got '${given.get(MODE) ?? ''}'.`, span);
  }
}

/**
 * `partition:0,offset:42;partition:1,offset:-2`. A partition that is left out is read from its earliest offset, and one
 * that does not exist is not waited for: it too would be read from its earliest offset once it is added. That is what
 * Flink's Kafka connector does in a consumer group that committed nothing (`OffsetsInitializer.offsets`, whose
 * reset strategy is EARLIEST; partition discovery after FLIP-288). Where a group committed offsets, older versions
 * of the connector begin there; what group Confluent Cloud uses is not documented.
 */
function specificOffsets(text: string, end: Position, span: HintedTable['span']): Position {
  const given = text.replace(/;$/, '').split(';');
  const offsets = given.map((one) => {
    const [, partition, offset] = /^partition:(\d+),offset:(\d+|-1|-2)$/.exec(one.trim()) ?? [];
    if (partition !== undefined && offset !== undefined) return [Number(partition), Number(offset)] as const;
    throw new ValidationError(
      `Invalid value for option '${OFFSETS}': expected 'partition:<number>,offset:<number>', several with semicolons, ` +
        `got '${text}'.`,
      span,
    );
  });
  const existing = offsets.filter(([partition]) => end.has(partition));
  return new Map(
    existing.map(([partition, offset]) => [partition, offset === LATEST ? (end.get(partition) ?? 0) : offset]),
  );
}

/** A moment that Kafka takes: milliseconds since 1970, not before. */
function millisOf(text: string, span: HintedTable['span']): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new ValidationError(
    `Invalid value for option '${MILLIS}': expected milliseconds since 1970-01-01, got '${text}'.`,
    span,
  );
}
