import { type App, buildApp, type Insert, renderCreateTable, renderStatement } from 'flink-table-api';
import { columns } from 'flink-table-api/testing';

/** What the tables are that the apps do not declare. */
const TABLES: Readonly<Record<string, ReturnType<typeof columns>>> = {
  morning_deliveries: columns({ item: 'STRING', crates: 'INT' }),
  evening_deliveries: columns({ item: 'STRING', crates: 'INT' }),
};

const pathOf = (table: string): string[] => ['local', 'sample', table];

/** The queries of an app over the tables as it declares them. */
export function insertsOf(app: App): readonly Insert[] {
  const declared = new Map(Object.values(app.sources).map(({ table, properties }) => [table, properties.columns]));
  return buildApp(app, pathOf, (table) => declared.get(table) ?? TABLES[table] ?? []);
}

/** The SQL of an app, as a deploy submits it. */
export const statementOf = (app: App): string => renderStatement(pathOf, insertsOf(app));

/** The SQL that creates the sinks of an app. */
export const tablesOf = ({ sinks }: App): string =>
  sinks.map((sink) => renderCreateTable(pathOf(sink.properties.table), sink)).join(';\n\n');
