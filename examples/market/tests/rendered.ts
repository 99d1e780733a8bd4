import { type App, buildApp, renderCreateTable, renderStatement } from 'flink-table-api';
import { columns } from 'flink-table-api/testing';

/** What the tables are that the apps do not declare. */
const TABLES: Readonly<Record<string, ReturnType<typeof columns>>> = {
  morning_deliveries: columns({ item: 'STRING', crates: 'INT' }),
  evening_deliveries: columns({ item: 'STRING', crates: 'INT' }),
};

const pathOf = (table: string): string[] => ['local', 'sample', table];

/** The SQL of an app, as a deploy submits it. */
export function statementOf(app: App): string {
  const declared = new Map(Object.values(app.sources).map(({ table, properties }) => [table, properties.columns]));
  return renderStatement(
    pathOf,
    buildApp(app, pathOf, (table) => declared.get(table) ?? TABLES[table] ?? []),
  );
}

/** The SQL that creates the sinks of an app. */
export const tablesOf = ({ sinks }: App): string =>
  sinks.map((sink) => renderCreateTable(pathOf(sink.properties.table), sink)).join(';\n\n');
