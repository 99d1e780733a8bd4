import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSecretsManager } from 'local-cloud/secrets-manager';
import {
  type CloudResource,
  type InvocationResult,
  type InvokedFunction,
  loadBindings,
  type RunningProviders,
  startProviders,
} from 'local-cloud/terraform';
import { CONFIG, synth } from '../synth';
import { type Values, type Workspace, workspaceIn } from './workspace';

const STACK = synth('app');

/** What the app stack's variables are set to, unless a test says otherwise. */
const VALUES: Values = {
  catalog_name: 'Shops',
  database_name: 'live',
  ccaf_secrets_path: '/ccaf',
  image_digest: `sha256:${'1'.repeat(64)}`,
  deployment_id: '1',
};

const STATEMENT = { name: 'orders-1a2b', phase: 'RUNNING' };
/** As the handler reports it, and as it did when there was one app. */
const REPORT = { action: 'deploy', apps: { orders: { statement: STATEMENT } }, statement: STATEMENT };

/** An AWS account on this machine, with a function that records how it is invoked, and real Terraform. */
export interface Account {
  /**
   * How the functions were invoked since the last look: what happened, target, secret, and the target in the function's
   * environment. And, where it is so, that the policies of its role do not let it read that secret.
   */
  calls(): readonly string[];
  /** The whole of the last event that a function was sent. */
  lastEvent(): unknown;
  /** From now on invocations fail whose line begins so. */
  fail(...beginnings: readonly string[]): void;
  readonly providers: RunningProviders;
  workspace(stack?: object): Workspace;
  close(): Promise<void>;
}

/** @param existing what is there already */
export async function startAccount(existing: readonly CloudResource[] = []): Promise<Account> {
  const folder = mkdtempSync(join(tmpdir(), 'account-'));
  const secretsManager = await startSecretsManager({ region: CONFIG.region, accountId: CONFIG.accountId });
  for (const path of ['/ccaf', '/ccaf/other']) secretsManager.put(path, '{}');
  const recorded: string[] = [];
  let event: unknown;
  let failing: readonly string[] = [];
  const providers: RunningProviders = await startProviders({
    bindings: loadBindings([STACK]),
    existing,
    invoke: async (_, payload, invoked) => {
      event = JSON.parse(payload);
      const line = lineOf(event as Event, invoked);
      recorded.push(`${line}${mayRead(providers, event as Event) ? '' : ' (which it may not read)'}`);
      return answerTo(
        event as Event,
        failing.some((beginning) => line.startsWith(beginning)),
      );
    },
    secretsManager: {
      endpoint: secretsManager.url,
      region: CONFIG.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
  });
  let workspaces = 0;
  return {
    calls: () => recorded.splice(0),
    lastEvent: () => event,
    fail: (...beginnings) => {
      failing = beginnings;
    },
    providers,
    workspace: (stack = STACK) => {
      workspaces += 1;
      return workspaceIn(join(folder, String(workspaces)), stack, providers, VALUES);
    },
    close: async () => {
      await Promise.all([providers.close(), secretsManager.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}

interface Event {
  readonly action: string;
  readonly catalog_name: string;
  readonly database_name: string;
  readonly ccaf_secrets_path: string;
  readonly tf?: { readonly action: string };
}

function lineOf(event: Event, { environment, arn }: InvokedFunction): string {
  const { CATALOG_NAME: catalog, DATABASE_NAME: database } = environment;
  const what = event.tf ? `${event.action} ${event.tf.action}` : event.action;
  const where = arn.split(':')[3] === CONFIG.region ? '' : ` in ${arn.split(':')[3]}`;
  return `${what} ${event.catalog_name}/${event.database_name} ${event.ccaf_secrets_path}, home ${catalog}/${database}${where}`;
}

function answerTo({ action }: Event, fails: boolean): InvocationResult {
  if (fails) return { payload: '{"errorMessage":"as the test wants it"}', functionError: 'Unhandled' };
  return { payload: JSON.stringify(action === 'deploy' ? REPORT : { action }) };
}

/** Whether a policy that is attached to a role lets it read the secret that the event names. */
function mayRead(providers: RunningProviders, event: Event): boolean {
  // Secrets Manager ends an ARN in six characters of its own.
  const secret = new RegExp(`:secret:${event.ccaf_secrets_path}-\\w{6}"`);
  const all = providers.state();
  const attached = all.flatMap(({ values }) => values['policy_arn'] ?? []);
  return all.some(
    ({ type, id, values }) =>
      type === 'aws_iam_policy' && attached.includes(id) && secret.test(String(values['policy'])),
  );
}
