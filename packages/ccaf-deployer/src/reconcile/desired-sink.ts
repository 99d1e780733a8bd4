import { checkNewSink, renderAlterTable, renderCreateTable, type Sink, type SinkProperties } from 'flink-table-api';
import type { DesiredSink } from './desired-state';
import { SinkMismatchError } from './errors';
import { pathIn, sinkIdOf, type Target, type TargetIds } from './identity';
import { type Metadata, NO_DETAILS, type TableDetails } from './metadata-query';
import { sinkShape } from './sink-shape';

/** A sink as SQL, compared with its table. */
export interface CompiledSink {
  readonly desired: DesiredSink;
  /** Why no statement may be created for it as it is. */
  readonly mismatch?: SinkMismatchError;
  readonly warnings: readonly string[];
}

/** Turns a sink into SQL. One that does not fit is no failure yet: it only keeps statements from being created. */
export function compileSink(
  sink: Sink,
  { target, ids, metadata }: { readonly target: Target; readonly ids: TargetIds; readonly metadata: Metadata },
): CompiledSink {
  const { properties } = sink;
  const { table } = properties;
  const path = pathIn(target, table);
  const create = renderCreateTable(path, sink);
  const existing = metadata.tables.get(table);
  if (!existing) checkNewSink(properties);
  const details = metadata.details.get(table) ?? NO_DETAILS;
  const shape = existing && sinkShape(properties, existing, details);
  const isAltered = Object.keys(shape?.options ?? {}).length > 0;
  return {
    desired: {
      id: sinkIdOf(ids, table),
      table,
      create,
      isUpsert: changelogModeOf(properties, details) === 'upsert',
      ...(shape && isAltered && { alter: renderAlterTable(path, shape.options) }),
    },
    ...(shape && shape.problems.length > 0 && { mismatch: new SinkMismatchError(table, shape, create) }),
    warnings: shape?.warnings ?? [],
  };
}

/**
 * How a table takes rows: as the catalog says, else as the app declares, else by whether it has a primary key. Source:
 * Confluent's documentation of CREATE TABLE, `changelog.mode`.
 */
function changelogModeOf(properties: SinkProperties, { options }: TableDetails): string {
  const { 'changelog.mode': declared } = { ...(properties.options as Readonly<Record<string, string>> | undefined) };
  const { primaryKey = [] } = properties as SinkProperties & { readonly primaryKey?: readonly string[] };
  return options.get('changelog.mode') ?? declared ?? (primaryKey.length > 0 ? 'upsert' : 'append');
}
