import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeployReport, TeardownReport } from '../../handler/deployment';
import { countingCalls, type Deployer, DeployFailedError, invokeFunction, refusalOf } from './deployer';
import { evaluateInput } from './evaluate-input';
import type { Services } from './services';
import { ACCOUNT_ID, REGION, synthesise, variablesFor } from './synthesis';

interface SynthesisedStack {
  readonly resource: { readonly aws_lambda_invocation: Readonly<Record<string, { readonly input: string }>> };
}

/** Deploys without Terraform: sends the function the events that the synthesised invocations would send. */
export async function startEventDeployer(folder: string, services: Services): Promise<Deployer> {
  const path = join(synthesise(folder), 'cdk.tf.json');
  const stack = JSON.parse(readFileSync(path, 'utf8')) as SynthesisedStack;
  const invocations = Object.entries(stack.resource.aws_lambda_invocation);

  const send = async (which: 'deploy' | 'teardown', deploymentId: string, more: object): Promise<unknown> => {
    const input = invocations.find(([name]) => name.startsWith(`${which}_`))?.[1].input ?? '';
    const variables = variablesFor(services.secretPath, services.bundle(), deploymentId);
    const event = evaluateInput(input, { aws_account_id: ACCOUNT_ID, aws_region: REGION, ...variables });
    const answer = await invokeFunction(services, JSON.stringify({ ...event, ...more }));
    const refusal = refusalOf(answer);
    if (refusal !== undefined) throw new DeployFailedError(refusal);
    return JSON.parse(answer.payload);
  };
  return {
    how: 'the events of the synthesised invocations (no terraform or tofu on the PATH)',
    plan: async () => `the app stack synthesised, ${invocations.length} invocations in it`,
    deploy: (deploymentId) =>
      countingCalls(services, async () => (await send('deploy', deploymentId, {})) as DeployReport),
    // What the AWS provider adds to the input in CRUD scope when the resource is deleted.
    destroy: async () =>
      (await send('teardown', 'local', { tf: { action: 'delete', prev_input: null } })) as TeardownReport,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
