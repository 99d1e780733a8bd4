import { type App, buildApp, type Insert } from 'flink-table-api';
import { meaningOf } from './desired-source';
import { pathIn, type Target } from './identity';
import type { Metadata } from './metadata-query';

/** An app's queries over the tables as they are. */
export const builtIn = (app: App, target: Target, { tables, details }: Metadata): readonly Insert[] =>
  buildApp(
    app,
    (source) => pathIn(target, source),
    (source) => tables.get(source) ?? [],
    (source) => meaningOf(details.get(source)),
  );
