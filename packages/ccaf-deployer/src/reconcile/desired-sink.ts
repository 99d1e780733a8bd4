import {
  changelogModeOf,
  checkNewSink,
  keyOf,
  renderAlterTable,
  renderCreateTable,
  type Sink,
  type SinkProperties,
} from 'flink-table-api';
import type { DesiredSink } from './desired-state';
import { SinkElsewhereError, SinkMismatchError, UnknownSinkError } from './errors';
import { pathIn, sinkIdOf, type Target, type TargetIds } from './identity';
import { type Metadata, NO_DETAILS } from './metadata-query';
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
  if (!isInTarget(properties, metadata)) throw new SinkElsewhereError(keyOf(properties));
  const existing = metadata.tables.get(table);
  if (!existing && properties.isExisting) throw new UnknownSinkError(target.database, table);
  if (!existing) checkNewSink(properties);
  const details = metadata.details.get(table) ?? NO_DETAILS;
  const shape = existing && sinkShape(properties, existing, details);
  const alter = renderAlterTable(path, shape?.changes ?? {});
  return {
    desired: {
      id: sinkIdOf(ids, table),
      table,
      create,
      // As the catalog says, for what the app leaves out is up to the table.
      isUpsert: (details.options.get('changelog.mode') ?? changelogModeOf(properties)) === 'upsert',
      ...(alter.length > 0 && { alter }),
    },
    ...(shape &&
      shape.problems.length > 0 && {
        mismatch: new SinkMismatchError(table, shape, properties.isExisting ? undefined : create),
      }),
    warnings: shape?.warnings ?? [],
  };
}

/** Whether a name of three parts means the target, in whatever spelling. */
const isInTarget = ({ in: place }: SinkProperties, { names }: Metadata): boolean =>
  place === undefined || (names.catalogs.includes(place.catalog) && names.databases.includes(place.database));
