import { type App, buildApp, type ChangelogMode, type Insert, type TableMeaning } from 'flink-table-api';
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
