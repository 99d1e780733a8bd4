import { rm } from 'node:fs/promises';
import type { DeployReport, TeardownReport } from 'ccaf-deployer/reconcile';
import { countingCalls, type Deployer, DeployFailedError, invokeFunction, refusalOf } from './deployer';
import type { Services } from './services';
import { SECRET_PATH, synthesise } from './synthesis';
import { appValuesFor, eventsFor } from './values';

/** Deploys without Terraform: synthesises the stacks, and sends the function the events that Terraform would send. */
export async function startEventDeployer(folder: string, services: Services): Promise<Deployer> {
  synthesise(folder);
  const events = (deploymentId: string) => eventsFor(appValuesFor(services.bundle(), deploymentId));
  const send = async (event: object): Promise<unknown> => {
    const answer = await invokeFunction(services, JSON.stringify(event));
    const refusal = refusalOf(answer);
    if (refusal !== undefined) throw new DeployFailedError(refusal);
    return JSON.parse(answer.payload);
  };
  return {
    how: 'the events that Terraform would send (no terraform or tofu on the PATH)',
    access: async () => {
      services.secretsManager.put(SECRET_PATH, services.ccaf.settings);
      return `the settings put into ${SECRET_PATH}`;
    },
    plan: async () => 'the stacks synthesised, which Terraform would plan',
    deploy: (deploymentId) =>
      countingCalls(services, async () => (await send(events(deploymentId).deploy)) as DeployReport),
    destroy: async () => (await send(events('local').destroy)) as TeardownReport,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
