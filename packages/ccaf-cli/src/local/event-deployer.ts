import type { DeployReport, TeardownReport } from 'ccaf-deployer/reconcile';
import { watchedApps } from '../project/watched-apps';
import { putSettings } from './confluent-cloud';
import { countingCalls, type Deployer, DeployFailedError, invokeFunction, refusalOf } from './deployer';
import type { Services } from './services';
import { stackResources } from './stack-resources';
import { synthesiseStacks } from './synthesis';
import { appValuesFor, eventsFor } from './values';

/** Deploys without Terraform: synthesises the stacks, and sends the function the events that Terraform would send. */
export async function startEventDeployer(
  folder: string,
  services: Services,
  path: string | undefined,
): Promise<Deployer> {
  const stacks = await synthesiseStacks(folder, path);
  await services.name(stacks.functionName);
  const events = (deploymentId: string, answers?: readonly string[]) =>
    eventsFor(stacks, appValuesFor(stacks, services.bundle(), deploymentId, answers));
  const send = async (event: object): Promise<unknown> => {
    const answer = await invokeFunction(services, JSON.stringify(event));
    const refusal = refusalOf(answer);
    if (refusal !== undefined) throw new DeployFailedError(refusal);
    return JSON.parse(answer.payload);
  };
  return {
    how: 'the events that Terraform would send (it is not on the PATH)',
    secretPath: stacks.secretPath,
    watched: watchedApps(stacks.app.content),
    folder,
    access: async () => putSettings(services, stacks.secretPath),
    plan: async () => 'the stacks synthesised, which Terraform would plan',
    deploy: (deploymentId, answers) =>
      countingCalls(services, async () => (await send(events(deploymentId, answers).deploy)) as DeployReport),
    resources: () => stackResources(stacks.app.content, { ...appValuesFor(stacks, services.bundle(), 'local') }),
    destroy: async () => (await send(events('local').destroy)) as TeardownReport,
    close: async () => undefined,
  };
}
