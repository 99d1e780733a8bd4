import type { FromItem, Query } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import type { QueryContext } from './query';

type HintedTable = Extract<FromItem, { kind: 'table' }>;

const MODE = 'scan.startup.mode';
const OFFSETS = 'scan.startup.specific-offsets';

/**
 * Where the hints of a query have its tables read from, by physical table.
 *
 * @param count the number of rows of a physical table
 * @throws {ValidationError} for an option that is not about where to start, and for two places in one table
 */
export function hintedOffsets(
  query: Query,
  { catalog, defaults, bounded }: QueryContext,
  count: (tableId: string) => number,
): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  for (const item of tablesIn(query).filter(({ options }) => options.length > 0)) {
    if (bounded) throw notSupported('A hint in a query that ends', item.span);
    const table = catalog.find(catalog.resolve(item.name, defaults));
    if (table === undefined) continue;
    const offset = offsetOf(item, count(table.id));
    if ((offsets.get(table.id) ?? offset) !== offset) throw notSupported('Reading a table from two places', item.span);
    offsets.set(table.id, offset);
  }
  return offsets;
}

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

function offsetOf({ options, span }: HintedTable, end: number): number {
  const given = new Map(options);
  const unknown = [...given.keys()].filter((key) => key !== MODE && key !== OFFSETS);
  if (unknown.length > 0) throw notSupported(`The table option '${unknown.join("', '")}' in a hint`, span);
  const specific = given.get(OFFSETS);
  switch (given.get(MODE)) {
    case 'earliest-offset':
      return 0;
    case 'latest-offset':
      return end;
    case 'specific-offsets':
      return partitionOffset(specific ?? '', span);
    default:
      throw new ValidationError(`Invalid value for option '${MODE}': got '${given.get(MODE) ?? ''}'.`, span);
  }
}

/** A topic here has one partition. */
function partitionOffset(offsets: string, span: HintedTable['span']): number {
  const match = /^partition:0,offset:(\d+);?$/.exec(offsets);
  if (match) return Number(match[1]);
  throw new ValidationError(
    `Invalid value for option '${OFFSETS}': expected 'partition:0,offset:<number>', got '${offsets}'.`,
    span,
  );
}
