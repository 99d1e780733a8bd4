import { basename } from 'node:path';
import type { DeployReport, TeardownReport } from 'ccaf-deployer/reconcile';
import type { App } from 'flink-table-api';
import { loadBindings, startProviders, terraform } from 'local-cloud/terraform';
import { watchedApps } from '../project/watched-apps';
import { addByHand, CONFLUENT_CLOUD, putSettings } from './confluent-cloud';
import { countingCalls, type Deployer, DeployFailedError, invokeFunction, refusalOf } from './deployer';
import type { Services } from './services';
import { type LocalStack, REGION, synthesiseStacks } from './synthesis';
import { accessValuesFor, appValuesFor } from './values';

/**
 * Deploys by Terraform's own binary, which plans and applies the synthesised stack `app`, and `confluent-access` where the
 * project has it, against emulated providers.
 *
 * @param folder a folder of its own, which the caller removes
 */
export async function startTerraformDeployer(
  binary: string,
  folder: string,
  apps: readonly App[],
  services: Services,
  path: string | undefined,
): Promise<Deployer> {
  const stacks = await synthesiseStacks(folder, path);
  const { confluentAccess } = stacks;
  await services.name(stacks.functionName);
  let report: unknown;
  let refusal: string | undefined;
  const providers = await startProviders({
    bindings: loadBindings([stacks.app, ...(confluentAccess ? [confluentAccess] : [])].map(({ content }) => content)),
    invoke: async (_functionName, payload, { environment }) => {
      services.lambda().configure(environment);
      const answer = await invokeFunction(services, payload);
      report = JSON.parse(answer.payload);
      refusal = refusalOf(answer);
      return answer;
    },
    secretsManager: {
      endpoint: services.secretsManager.url,
      region: REGION,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
    ...CONFLUENT_CLOUD,
  });
  const ending = new AbortController();
  const running = new Set<Promise<unknown>>();
  const run = async ({ folder: stack }: LocalStack, command: string, values: object): Promise<string> => {
    const set = Object.entries(values).map(([name, value]) => [`TF_VAR_${name}`, value]);
    const environment = { ...providers.environment, ...Object.fromEntries(set) };
    refusal = undefined;
    const result = terraform(binary, stack, [command], environment, ending.signal);
    running.add(result);
    const { code, stdout, stderr } = await result.finally(() => running.delete(result));
    const output = stderr.trim() || stdout.trim();
    // Terraform quotes the function's answer as it came, stack trace and all: its message alone is easier to read.
    if (code !== 0) {
      const told = `${basename(binary)} ${command} failed:\n${refusal ?? output}`;
      throw new DeployFailedError(told, { cause: output });
    }
    return stdout;
  };
  const runAccess = (command: string) => confluentAccess && run(confluentAccess, command, accessValuesFor(apps));
  const runApp = (command: string, deploymentId = 'local', answers?: readonly string[]) =>
    run(stacks.app, command, appValuesFor(stacks, services.bundle(), deploymentId, answers));
  await Promise.all([runAccess('init'), runApp('init')]);
  return {
    how: `${basename(binary)} (${binary}), emulated providers`,
    secretPath: stacks.secretPath,
    watched: watchedApps(stacks.app.content),
    folder,
    access: async () => {
      const applied = await runAccess('apply');
      if (applied === undefined) return putSettings(services, stacks.secretPath);
      const added = /Apply complete! Resources: (\d+) added/.exec(applied)?.[1];
      addByHand(services, stacks.secretPath);
      return `${added} added, and among them the function's secret`;
    },
    plan: async () => /^Plan: (.*)\.$/m.exec(await runApp('plan'))?.[1] ?? 'no changes',
    deploy: (deploymentId, answers) =>
      countingCalls(services, async () => {
        await runApp('apply', deploymentId, answers);
        return report as DeployReport;
      }),
    resources: () => providers.state(),
    destroy: async () => {
      await runApp('destroy');
      await runAccess('destroy');
      return report as TeardownReport;
    },
    close: async () => {
      ending.abort();
      await Promise.allSettled(running);
      await providers.close();
    },
  };
}
