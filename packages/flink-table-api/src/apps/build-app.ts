import { InvalidAppError, show } from '../errors';
import type { Insert } from '../inserts/insert';
import { scanOf, type TableMeaning } from '../sources/scan-of';
import { fullPath, keyOf } from '../table-path';
import { Table } from '../tables/table';
import type { Column } from '../types/column';
import type { App } from './app';

/**
 * Builds an app's queries over the tables as they are: at least one INSERT, and at least one into each sink.
 *
 * @param pathOf the full name of a table of the event's catalog and database
 * @param columnsOf the columns of a source, by its name, or by `keyOf` if its name has three parts
 * @param meaningOf what else is known of it, by the same
 * @throws {InvalidAppError} when a query cannot be right with these columns
 */
export function buildApp(
  app: App,
  pathOf: (table: string) => readonly string[],
  columnsOf: (table: string) => readonly Column[],
  meaningOf: (table: string) => TableMeaning = () => ({}),
): readonly [Insert, ...Insert[]] {
  const tables = Object.entries(app.sources).map(([key, { properties }]) => {
    const name = keyOf(properties);
    const path = properties.in ? fullPath(properties, properties.in) : pathOf(properties.table);
    return [key, new Table(scanOf(properties, path, columnsOf(name), meaningOf(name)))] as const;
  });
  const [first, ...others] = app.query(Object.fromEntries(tables));
  const problems = sinkProblems(app, first ? [first, ...others] : []);
  if (!first || problems.length > 0) throw new InvalidAppError(`the app ${show(app.name)} is not valid:`, problems);
  return [first, ...others];
}

/** What is written and was not declared, and what was declared and is not written. */
function sinkProblems({ sinks }: App, inserts: readonly Insert[]): string[] {
  const declared = new Set(sinks);
  const written = new Set(inserts.map(({ sink }) => sink));
  const isOther = inserts.some(({ sink }) => !declared.has(sink));
  if (isOther && sinks.length === 1) return ['its query inserts into a sink that the app does not declare'];
  return [
    ...[...written]
      .filter((sink) => !declared.has(sink))
      .map((sink) => `its query inserts into ${show(sink.properties.table)}, which the app does not declare`),
    ...sinks
      .filter((sink) => !written.has(sink))
      .map((sink) => `its query inserts nothing into the sink ${show(sink.properties.table)}, which the app declares`),
  ];
}
