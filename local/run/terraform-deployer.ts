import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DeployReport, TeardownReport } from '../../handler/deployment';
import { startProviders, terraform } from '../terraform';
import { APP_BINDINGS } from './app-bindings';
import { countingCalls, type Deployer, DeployFailedError, invokeFunction, refusalOf } from './deployer';
import type { Services } from './services';
import { REGION, synthesise, valuesFor } from './synthesis';

/**
 * Deploys by Terraform's own binary, which plans and applies the synthesised app stack against a local AWS provider.
 *
 * @param folder a folder of its own, which is removed at the end
 */
export async function startTerraformDeployer(binary: string, folder: string, services: Services): Promise<Deployer> {
  const stack = synthesise(folder);
  let report: unknown;
  let refusal: string | undefined;
  const providers = await startProviders({
    bindings: APP_BINDINGS,
    invoke: async (_functionName, payload) => {
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
  });
  const run = async (command: string, deploymentId = 'local'): Promise<string> => {
    const values = valuesFor(services.secretPath, services.bundle(), deploymentId);
    const set = Object.entries(values).map(([name, value]) => [`TF_VAR_${name}`, value]);
    const environment = { ...providers.environment, ...Object.fromEntries(set) };
    refusal = undefined;
    const { code, stdout, stderr } = await terraform(binary, stack, [command], environment);
    const output = stderr.trim() || stdout.trim();
    // Terraform quotes the function's answer as it came, stack trace and all: its message alone is easier to read.
    if (code !== 0) {
      const told = `${basename(binary)} ${command} failed:\n${refusal ?? output}`;
      throw new DeployFailedError(told, { cause: output });
    }
    return stdout;
  };
  await run('init');
  return {
    how: `${basename(binary)} (${binary}), local AWS provider`,
    plan: async () => /^Plan: (.*)\.$/m.exec(await run('plan'))?.[1] ?? 'no changes',
    deploy: (deploymentId) =>
      countingCalls(services, async () => {
        await run('apply', deploymentId);
        return report as DeployReport;
      }),
    destroy: async () => {
      await run('destroy');
      return report as TeardownReport;
    },
    close: async () => {
      await providers.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
