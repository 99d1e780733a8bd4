import {
  type App,
  buildApp,
  type ChangelogMode,
  type Fit,
  fitOf,
  type Insert,
  type TableMeaning,
  traitsOf,
} from 'flink-table-api';
import { pathIn, type Target } from './identity';
import { type Metadata, NO_DETAILS, type TableDetails } from './metadata-query';

/** An app's queries over the tables as they are. */
export const builtIn = (app: App, target: Target, { tables, details }: Metadata): readonly Insert[] =>
  buildApp(
    app,
    (source) => pathIn(target, source),
    (source) => tables.get(source) ?? [],
    (source) => meaningOf(details.get(source) ?? NO_DETAILS),
  );

/** What the rows of a table mean, as far as the catalog tells. */
function meaningOf({ options, primaryKey }: TableDetails): TableMeaning {
  const mode = CHANGELOG_MODES.find((known) => known === options.get('changelog.mode'));
  return { ...(mode && { changelogMode: mode }), ...(primaryKey && { primaryKey }) };
}

const CHANGELOG_MODES: readonly ChangelogMode[] = ['append', 'retract', 'upsert'];

/** Whether a query may be written into its sink, as the table is, or else as it is declared. */
export function fitIn({ sink, query }: Insert, { details }: Metadata): Fit {
  const { changelogMode, primaryKey } = meaningOf(details.get(sink.properties.table) ?? NO_DETAILS);
  const actual = {
    ...(changelogMode && { changelogMode }),
    ...(primaryKey && primaryKey.length > 0 && { primaryKey }),
  };
  return fitOf({ ...sink.properties, ...actual }, traitsOf(query));
}
