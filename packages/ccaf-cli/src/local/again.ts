import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Arrivals, SampleData } from 'ccaf-emulator/sample-data';
import { bundleHandler } from '../build/bundle';
import type { LoadedApp } from '../project/loaded-app';
import { figure } from '../terminal/figures';
import type { Progress } from '../terminal/progress';
import { type Deployer, DeployFailedError } from './deployer';
import type { Services } from './services';

/** One thing that happens to an app that runs, and what came of it. */
export interface Change {
  readonly change: 'deploy again' | 'change it' | 'break it' | 'tear down';
  readonly outcome: string;
  /** Rows in the sink afterwards. */
  readonly rows: number;
}

interface Stage {
  readonly loaded: LoadedApp;
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
 * Deploys again, changes the app, breaks it, and, unless it is to be kept, tears it down, while rows arrive. An app
 * without variants is neither changed nor broken.
 */
export async function deployAgain(
  stage: Stage,
  variants: SampleData['variants'],
  progress: Progress,
  keep: boolean,
): Promise<Change[]> {
  const { deployer } = stage;
  const folder = await mkdtemp(join(tmpdir(), 'flink-apps-'));
  const changes: Change[] = [];
  const step = async (change: Change['change'], work: () => Promise<string>): Promise<void> => {
    const told = async (): Promise<Change> => ({ change, outcome: await work(), rows: await sinkRows(stage) });
    changes.push(await progress.step(change, told, ({ outcome, rows }) => `${outcome}; ${figure(rows)} rows`));
  };
  try {
    await step('deploy again', async () => {
      const { outcome, apiCalls } = await deployer.deploy('second');
      return `${outcome}, ${apiCalls} API calls`;
    });
    if (variants) {
      await step('change it', () => changeIt(stage, variants.changed.app, join(folder, 'changed.js')));
      await step('break it', () => breakIt(stage, variants.broken.app, join(folder, 'broken.js')));
    }
    if (!keep) {
      await step('tear down', async () => {
        const { outcome, statements } = await deployer.destroy();
        return `${outcome} ${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`;
      });
    }
    return changes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function changeIt({ services, deployer, arrivals }: Stage, app: string, outfile: string): Promise<string> {
  await bundleHandler({ outfile, app });
  await services.update(outfile);
  const { outcome, statement } = await arrivals.during(deployer.deploy('third'));
  return `${outcome} to ${statement.name}`;
}

async function breakIt({ services, deployer, arrivals }: Stage, app: string, outfile: string): Promise<string> {
  await bundleHandler({ outfile, app });
  const working = services.bundle();
  await services.update(outfile);
  try {
    await arrivals.during(deployer.deploy('fourth'));
  } catch (error) {
    if (!(error instanceof DeployFailedError && error.message.includes('Rolled back'))) throw error;
    await services.update(working);
    return 'apply failed, rolled back';
  }
  throw new NotRolledBackError('the broken app was deployed as if nothing were wrong');
}

async function sinkRows({ services: { ccaf }, loaded: { app } }: Stage): Promise<number> {
  await ccaf.settle();
  return (await ccaf.rows({ table: app.sink.properties.table })).length;
}
