import { join } from 'node:path';
import type { Arrivals, SampleData } from 'ccaf-emulator/sample-data';
import { sinkTables } from 'flink-table-api';
import { bundleHandler } from '../build/bundle';
import { answersIn } from '../deploy/answers';
import type { LoadedApps } from '../project/loaded-apps';
import { rowCount } from '../terminal/figures';
import type { Progress } from '../terminal/progress';
import { whereItStopped } from './answer';
import { type Deployer, DeployFailedError } from './deployer';
import { type OutageStep, outageSteps } from './outage';
import type { Services } from './services';
import { changeTold } from './told';

/** One thing that happens to apps that run, and what came of it. */
export interface Change {
  readonly change: 'deploy again' | 'change it' | 'break it' | 'mend it' | OutageStep['change'] | 'tear down';
  readonly outcome: string;
  /** What people were told meanwhile, in lines. */
  readonly told?: readonly string[];
  /** Rows in the sinks afterwards. */
  readonly rows: number;
}

interface Stage {
  readonly loaded: LoadedApps;
  readonly services: Services;
  readonly deployer: Deployer;
  readonly arrivals: Arrivals;
}

/** The broken app was deployed as if nothing were wrong. */
export class NotRolledBackError extends Error {
  override readonly name = 'NotRolledBackError';
  readonly code = 'NOT_ROLLED_BACK';
}

/**
 * Deploys again, changes an app, breaks one, mends it where the handler could not go back by itself, and, unless they are to
 * be kept, tears all down, while rows arrive. Without variants nothing is changed or broken. Where somebody watches, an app
 * loses a right and gets it back, too.
 */
export async function deployAgain(
  stage: Stage,
  variants: SampleData['variants'],
  progress: Progress,
  keep: boolean,
): Promise<Change[]> {
  const { deployer } = stage;
  const changes: Change[] = [];
  const seen = async (
    change: Change['change'],
    work: () => Promise<Pick<Change, 'outcome' | 'told'>>,
  ): Promise<void> => {
    const done = async (): Promise<Change> => ({ change, ...(await work()), rows: await sinkRows(stage) });
    changes.push(await progress.step(change, done, changeLines));
  };
  const step = (change: Change['change'], work: () => Promise<string>): Promise<void> =>
    seen(change, async () => ({ outcome: await work() }));
  await step('deploy again', async () => {
    const { outcome, apiCalls } = await deployer.deploy('second');
    return `${outcome}, ${apiCalls} API calls`;
  });
  if (variants) {
    await step('change it', () => changeIt(stage, variants.changed.app, join(deployer.folder, 'changed.js')));
    let isMended = false;
    await step('break it', async () => {
      isMended = await breakIt(stage, variants.broken.app, join(deployer.folder, 'broken.js'));
      return isMended ? 'apply failed, rolled back' : 'apply failed, what was written stays';
    });
    if (!isMended) await step('mend it', () => mendIt(stage));
  }
  const { services, loaded, arrivals } = stage;
  for (const { change, work } of outageSteps(services, deployer, loaded.apps, arrivals)) await seen(change, work);
  if (!keep) {
    await step('tear down', async () => {
      const { outcome, statements } = await deployer.destroy();
      return `${outcome} ${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`;
    });
  }
  return changes;
}

const changeLines = ({ told = [], outcome, rows }: Change): string =>
  [...told, `${outcome}; ${rowCount(rows)}`].join('\n');

async function changeIt({ services, deployer, arrivals }: Stage, app: string, outfile: string): Promise<string> {
  await bundleHandler({ outfile, app });
  await services.update(outfile);
  return changeTold(await arrivals.during(deployer.deploy('third')));
}

/** @returns whether the handler went back to what ran before; otherwise a person has to say where to begin */
async function breakIt({ services, deployer, arrivals }: Stage, app: string, outfile: string): Promise<boolean> {
  await bundleHandler({ outfile, app });
  const working = services.bundle();
  await services.update(outfile);
  try {
    await arrivals.during(deployer.deploy('fourth'));
  } catch (error) {
    if (!(error instanceof DeployFailedError)) throw error;
    const isRolledBack = error.message.includes('Rolled back');
    if (!isRolledBack && answersIn(error.message).length === 0) throw error;
    await services.update(working);
    return isRolledBack;
  }
  throw new NotRolledBackError('the broken app was deployed without an error');
}

/** Deploys what worked before, and says where it is to begin, if the handler asks for that. */
async function mendIt({ services, deployer, arrivals }: Stage): Promise<string> {
  try {
    return changeTold(await arrivals.during(deployer.deploy('fifth')));
  } catch (error) {
    const asked = error instanceof DeployFailedError ? answersIn(error.message) : [];
    if (asked.length === 0) throw error;
    const answers = asked.map((line) => whereItStopped(line, services.ccaf.inspection));
    await arrivals.during(deployer.deploy('sixth', answers));
    return 'answered where to begin';
  }
}

async function sinkRows({ services: { ccaf }, loaded: { apps } }: Stage): Promise<number> {
  await ccaf.settle();
  const rows = await Promise.all(apps.flatMap(sinkTables).map((table) => ccaf.current({ table })));
  return rows.flat().length;
}
