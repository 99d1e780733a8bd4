import { type Clock, handle, parseSettings } from 'ccaf-deployer/lambda';
import type { DeployReport } from 'ccaf-deployer/reconcile';
import { StatementsClient, Transport } from 'ccaf-deployer/statements';
import { type Emulator, LOCAL } from 'ccaf-emulator';
import type { App } from 'flink-table-api';
import { Agent } from 'undici';
import { projectName } from '../project/project';

const TIME_MS = 900_000;
const TARGET = {
  catalog_name: LOCAL.environment.name,
  database_name: LOCAL.databases[0].name,
  ccaf_secrets_path: 'local',
  error_mode: 'throw',
};

/** The handler, and the client with which it talks, in this process and before an emulator. */
export interface LocalHandler {
  /** @throws the handler's errors */
  invoke(action: 'plan' | 'deploy', apps: readonly App[], answers?: readonly string[]): Promise<DeployReport>;
  readonly client: StatementsClient;
}

/** Lends the handler to some work, and closes its connections afterwards. */
export async function withHandler<Result>(
  ccaf: Emulator,
  clock: Clock,
  work: (handler: LocalHandler) => Promise<Result>,
): Promise<Result> {
  const dispatcher = new Agent();
  const secret = JSON.stringify(ccaf.settings);
  const settings = parseSettings('local', secret);
  const around = { dispatcher, clock, random: Math.random };
  const context = { awsRequestId: 'review', getRemainingTimeInMillis: () => TIME_MS };
  const project = projectName();
  try {
    return await work({
      // With `error_mode: throw` the answer is the report itself.
      invoke: async (action, apps, answers = []) =>
        (await handle({ ...TARGET, action, answers }, context, {
          ...around,
          project,
          apps,
          readSecret: () => Promise.resolve(secret),
          write: () => undefined,
        })) as unknown as DeployReport,
      client: new StatementsClient(
        new Transport({ ...settings, ...around, deadline: clock.now() + TIME_MS }),
        settings,
      ),
    });
  } finally {
    await dispatcher.close();
  }
}
