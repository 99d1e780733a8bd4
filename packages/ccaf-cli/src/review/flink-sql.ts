import { handle, systemClock } from 'ccaf-deployer/lambda';
import type { DeployReport } from 'ccaf-deployer/reconcile';
import { LOCAL, startEmulator } from 'ccaf-emulator';
import { Arrivals } from 'ccaf-emulator/sample-data';
import { Agent } from 'undici';
import { type LoadedApp, requireSampleData } from '../project/loaded-app';

/** An app as Flink SQL. */
export interface FlinkSql {
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
 * @throws {NoSampleDataError} for an app without; the handler's errors
 */
export async function flinkSqlOf(loaded: Pick<LoadedApp, 'app' | 'file' | 'sampleData'>): Promise<FlinkSql> {
  const sampleData = requireSampleData(loaded);
  const ccaf = await startEmulator();
  const dispatcher = new Agent();
  try {
    await new Arrivals(ccaf, sampleData).start();
    const context = { awsRequestId: 'review', getRemainingTimeInMillis: () => TIME_MS };
    const report = await handle(PLAN, context, {
      app: loaded.app,
      readSecret: () => Promise.resolve(JSON.stringify(ccaf.settings)),
      dispatcher,
      clock: systemClock,
      random: Math.random,
      write: () => undefined,
    });
    // With `error_mode: throw` the answer to a plan is the report itself.
    const { sql } = report as DeployReport;
    return { sink: sql.create_sink, statement: sql.insert };
  } finally {
    await dispatcher.close();
    await ccaf.close();
  }
}
