import { handle, systemClock } from 'ccaf-deployer/lambda';
import type { DeployReport } from 'ccaf-deployer/reconcile';
import { LOCAL, startEmulator } from 'ccaf-emulator';
import { Arrivals } from 'ccaf-emulator/sample-data';
import { Agent } from 'undici';
import { type LoadedApps, requireSampleData } from '../project/loaded-apps';

/** An app as Flink SQL. */
export interface AppSql {
  /** The app's name. */
  readonly app: string;
  /** The topic that it writes, by which it is the same app under another name. */
  readonly table: string;
  /** The `CREATE TABLE` of the sink, for where it is missing. */
  readonly sink: string;
  /** The `INSERT INTO` that runs. */
  readonly statement: string;
}

const TIME_MS = 60_000;
const PLAN = {
  catalog_name: LOCAL.environment.name,
  database_name: LOCAL.databases[0].name,
  ccaf_secrets_path: 'local',
  action: 'plan',
  error_mode: 'throw',
};

/**
 * Gives the SQL that the handler would submit: its own action `plan`, against the local emulator with the sample tables.
 *
 * @throws {NoSampleDataError} for apps without; the handler's errors
 */
export async function flinkSqlOf(loaded: Pick<LoadedApps, 'apps' | 'file' | 'sampleData'>): Promise<AppSql[]> {
  const sampleData = requireSampleData(loaded);
  const ccaf = await startEmulator();
  const dispatcher = new Agent();
  try {
    await new Arrivals(ccaf, sampleData).start();
    const context = { awsRequestId: 'review', getRemainingTimeInMillis: () => TIME_MS };
    const planned: AppSql[] = [];
    for (const app of loaded.apps) {
      const report = await handle(PLAN, context, {
        app,
        readSecret: () => Promise.resolve(JSON.stringify(ccaf.settings)),
        dispatcher,
        clock: systemClock,
        random: Math.random,
        write: () => undefined,
      });
      // With `error_mode: throw` the answer to a plan is the report itself.
      const { sql } = report as DeployReport;
      const { table } = app.sink.properties;
      planned.push({ app: app.name, table, sink: sql.create_sink, statement: sql.insert });
    }
    return planned;
  } finally {
    await dispatcher.close();
    await ccaf.close();
  }
}

/** The SQL of one app, or of several, each under its name in a comment. */
export function sqlText(apps: readonly AppSql[]): string {
  const textOf = ({ sink, statement }: AppSql): string => `${sink};\n\n${statement};\n`;
  return apps.map((app) => (apps.length === 1 ? '' : `-- ${app.app}\n\n`) + textOf(app)).join('\n');
}
