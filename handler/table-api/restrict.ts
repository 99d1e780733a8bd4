import { assertNever } from '../errors';
import type { Relation } from './relation';

/** The source tables that a query scans, by their own names and in its order; one that is scanned twice comes twice. */
export function scannedTables(relation: Relation): string[] {
  switch (relation.kind) {
    case 'scan':
      return [relation.path.at(-1) ?? ''];
    case 'project':
    case 'filter':
      return scannedTables(relation.input);
    case 'unionAll':
      return relation.inputs.flatMap(scannedTables);
    default:
      return assertNever(relation);
  }
}

/**
 * The rows of a query that come from some of its source tables; `undefined` where it scans none of them.
 *
 * Every query works row by row, so that the rows of several such restrictions together are the rows of the whole, each
 * once, where each source is in one of them.
 */
export function restrictTo(relation: Relation, tables: ReadonlySet<string>): Relation | undefined {
  switch (relation.kind) {
    case 'scan':
      return tables.has(relation.path.at(-1) ?? '') ? relation : undefined;
    case 'project':
    case 'filter': {
      const input = restrictTo(relation.input, tables);
      return input && { ...relation, input };
    }
    case 'unionAll': {
      const inputs = relation.inputs.flatMap((input) => restrictTo(input, tables) ?? []);
      return inputs.length === 0 ? undefined : { ...relation, inputs };
    }
    default:
      return assertNever(relation);
  }
}
