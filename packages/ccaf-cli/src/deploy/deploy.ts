import { projectName } from '../project/project';
import { OUTDIR, onlyName, readStack } from '../project/synth';
import { approve } from './approve';
import { synth, terraform } from './commands';
import { FunctionFailedError, PlanChangedError, WouldDeleteError } from './errors';
import { ensureImage } from './image';
import type { DeployOptions, Phase } from './options';
import { BUILDX, committed, DOCKER, type Prerequisite, TERRAFORM } from './prerequisites';
import { applyUntilRetired } from './retirement';
import { deletedBy } from './saved-plan';
import type { Session } from './session';
import { applyPlan, type Planned, withPlan } from './stack';
import { failureSummary, outcomeSummary, planSummary } from './summary';
import { wake } from './wake';

const REGISTRY = 'image-registry';
const APP = 'app';

/** What a phase, or all of them, cannot do without. */
export const prerequisitesFor = (only: Phase | undefined): readonly Prerequisite[] =>
  only === 'plan' || only === 'apply' ? [TERRAFORM] : [TERRAFORM, DOCKER, BUILDX, committed()];

/** Deploys the registry, the image and the app, or the one part that is asked for. */
export async function deploy(session: Session<DeployOptions>): Promise<void> {
  const { only } = session.options;
  await session.shell.run(synth());
  switch (only) {
    case 'image':
      await deployImage(session);
      return;
    case 'plan':
      // Nothing will be applied, so nobody else has to wait.
      await withPlan(session, APP, ['-lock=false'], (planned) => Promise.resolve(tellPlan(session, planned)));
      return;
    case 'apply':
      await apply(session, async ({ fingerprint }) => {
        const reviewed = session.options.reviewedPlan ?? '';
        if (fingerprint !== reviewed) throw new PlanChangedError(reviewed, fingerprint);
      });
      return;
    case undefined: {
      const digest = await deployImage(session);
      const shell = session.shell.with({ TF_VAR_image_digest: digest });
      await apply({ ...session, shell }, (planned) => review(session, planned));
      return;
    }
    default:
      only satisfies never;
  }
}

/** The registry, and in it the image of the commit. Nobody has reviewed anything yet, so nothing is deleted. */
async function deployImage(session: Session<DeployOptions>): Promise<string> {
  const { shell, options, accountId, say } = session;
  await withPlan(session, REGISTRY, [], async (planned) => {
    const deleted = deletedBy(planned.plan);
    if (deleted.length > 0) throw new WouldDeleteError(REGISTRY, deleted);
    await applyPlan(session, REGISTRY, planned);
  });
  const commit = await shell.read({ program: 'git', args: ['rev-parse', 'HEAD'] });
  const name = onlyName(readStack(OUTDIR, REGISTRY), 'aws_ecr_repository');
  say(`\nimage: ${name}:${commit}`);
  const digest = await ensureImage({ accountId, region: options.region, name }, commit, projectName(), shell);
  say(`image: ${digest}`);
  session.output('image_digest', digest);
  return digest;
}

async function apply(session: Session<DeployOptions>, agree: (planned: Planned) => Promise<void>): Promise<void> {
  const failure = await withPlan(session, APP, [], async (planned) => {
    await agree(planned);
    await wake(session);
    return applyUntilRetired(session, APP, planned, 'deployed').catch((error: unknown) => {
      if (error instanceof FunctionFailedError) {
        session.summary(failureSummary(session.options.environment, error.reason));
      }
      throw error;
    });
  });
  const state: unknown = JSON.parse(await session.shell.read(terraform.showState(APP)));
  const { line, markdown } = outcomeSummary(session.options.environment, state, failure?.targets);
  session.say(`\n${line}`);
  session.summary(markdown);
  if (failure) throw failure;
}

/** Shows the plan, and asks whether it is to be applied. */
async function review(session: Session<DeployOptions>, planned: Planned): Promise<void> {
  tellPlan(session, planned);
  const question = `Apply this to ${session.options.environment}? Type 'yes' to confirm: `;
  await approve(session, question, 'not approved; the app was not deployed');
}

function tellPlan(session: Session<DeployOptions>, { text, fingerprint }: Planned): void {
  session.say(`${text}\n\nFingerprint of this plan: ${fingerprint}`);
  session.output('plan_fingerprint', fingerprint);
  session.summary(planSummary(session.options.environment, text, fingerprint));
}
