import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmulatorOptions } from 'ccaf-emulator';
import { findTerraform } from 'local-cloud/terraform';
import type { LoadedApps } from '../project/loaded-apps';
import { projectName } from '../project/project';
import type { Deployer } from './deployer';
import { startEventDeployer } from './event-deployer';
import type { Starters } from './scenario';
import { type Services, startServices } from './services';
import { startTerraformDeployer } from './terraform-deployer';

/** What is up, for a person to talk to. */
export interface Running {
  readonly services: Services;
  readonly secretPath: string;
}

/** What a run started, and how to end it. */
export interface Started extends Starters {
  /** What runs now; `undefined` where that is not all of it. */
  running(): Running | undefined;
  close(): Promise<void>;
}

/**
 * Starts the services, and Terraform where it is found.
 *
 * @param path the value of PATH
 * @param onLog takes the lines that the function logs
 * @param emulator which engine runs the statements
 * @param inspect whether the function waits for a debugger
 */
export function starters(
  { apps, bundle }: LoadedApps,
  path: string | undefined,
  onLog: (line: string) => void,
  emulator: EmulatorOptions = {},
  inspect = false,
): Started {
  let services: Services | undefined;
  let servicesStarting: Promise<Services> | undefined;
  let starting: Promise<Deployer> | undefined;
  let deployer: Deployer | undefined;
  let folder: string | undefined;
  return {
    services: async () => {
      servicesStarting = startServices(bundle, onLog, emulator, inspect);
      services = await servicesStarting;
      return services;
    },
    deployer: async (running) => {
      folder = await mkdtemp(join(tmpdir(), `${projectName()}-`));
      const binary = findTerraform(path);
      starting = binary
        ? startTerraformDeployer(binary, folder, apps, running, path)
        : startEventDeployer(folder, running, path);
      deployer = await starting;
      return deployer;
    },
    running: () => services && deployer && { services, secretPath: deployer.secretPath },
    close: async () => {
      // What is being started writes into the folder, and is no deployer yet.
      await starting?.then(
        (started) => started.close(),
        () => undefined,
      );
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
      await servicesStarting?.then(
        (started) => started.close(),
        () => undefined,
      );
    },
  };
}
