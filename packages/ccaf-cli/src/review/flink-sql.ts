import { systemClock } from 'ccaf-deployer/lambda';
import { type DeployReport, natureText, unreadableText } from 'ccaf-deployer/reconcile';
import { LOCAL, startEmulator } from 'ccaf-emulator';
import { Arrivals } from 'ccaf-emulator/sample-data';
import { type App, renderCreateTable, sinkTables } from 'flink-table-api';
import { type LoadedApps, requireSampleData } from '../project/loaded-apps';
import type { AppSql } from './app-sql';
import { withHandler } from './handler';

/**
 * Gives the SQL that the handler would submit: its own action `plan`, against the local emulator with the sample tables.
 *
 * @throws {NoSampleDataError} for apps without; the handler's errors
 */
export async function flinkSqlOf(loaded: Pick<LoadedApps, 'apps' | 'file' | 'sampleData'>): Promise<AppSql[]> {
  const sampleData = requireSampleData(loaded);
  const ccaf = await startEmulator({ rehearses: true });
  try {
    await new Arrivals(ccaf, sampleData).start();
    return sqlIn(await withHandler(ccaf, systemClock, ({ invoke }) => invoke('plan', loaded.apps)), loaded.apps);
  } finally {
    await ccaf.close();
  }
}

const DATABASE = [LOCAL.environment.name, LOCAL.databases[0].name];

/** The SQL of each app, as the handler reports it. */
export const sqlIn = ({ apps: reports }: DeployReport, apps: readonly App[]): AppSql[] =>
  apps.flatMap((app): AppSql[] => {
    const report = reports[app.name];
    if (report === undefined) return [];
    const tables = sinkTables(app);
    const sinks = app.sinks.map((sink) => renderCreateTable([...DATABASE, sink.properties.table], sink));
    const { sql, query, unreadable_rows } = report;
    const nature = `${natureText(query)} ${unreadableText(unreadable_rows)}`;
    return [{ app: app.name, tables, sinks, statement: sql.insert, nature }];
  });
