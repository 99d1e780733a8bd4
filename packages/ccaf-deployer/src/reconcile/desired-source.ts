import { type App, keyOf, type SourceProperties, startText, type TableMeaning } from 'flink-table-api';
import type { DesiredSource } from './desired-state';
import type { TablesElsewhere } from './elsewhere';
import { type Metadata, NO_DETAILS, type TableDetails } from './metadata-query';
import { retentionMs } from './retention';

/** The tables that an app reads in the target. */
export const sourceTables = ({ sources }: Pick<App, 'sources'>): string[] =>
  Object.values(sources).flatMap(({ properties }) => (properties.in ? [] : [properties.table]));

/** The tables that apps read elsewhere, by their places. */
export function sourcesElsewhere(apps: readonly Pick<App, 'sources'>[]): TablesElsewhere[] {
  const found = new Map<string, TablesElsewhere>();
  for (const { table, in: place } of apps.flatMap(({ sources }) =>
    Object.values(sources).map((one) => one.properties),
  )) {
    if (!place) continue;
    const key = keyOf({ table: '', in: place });
    found.set(key, { in: place, tables: [...new Set([...(found.get(key)?.tables ?? []), table])] });
  }
  return [...found.values()];
}

/** A topic that an app reads, as the catalog tells of it. */
export function sourceOf(topic: string, sources: readonly SourceProperties[], { details }: Metadata): DesiredSource {
  const { start, ...reference } = sources.find(({ table }) => table === topic) ?? { table: topic };
  const told = details.get(keyOf(reference)) ?? NO_DETAILS;
  return {
    ...{ topic, partitions: told.buckets, retentionMs: retentionMs(told) },
    ...(start !== undefined && { start: startText(start) }),
    ...(reference.in && { in: reference.in }),
  };
}

/** What a source's rows mean, as the catalog says. */
export function meaningOf({ options, primaryKey, watermark }: TableDetails = NO_DETAILS): TableMeaning {
  const mode = options.get('changelog.mode');
  const changelogMode = mode === 'upsert' || mode === 'retract' ? mode : undefined;
  return {
    ...(changelogMode && { changelogMode }),
    ...(primaryKey && { primaryKey }),
    ...(watermark && { timeAttribute: watermark.column }),
  };
}
