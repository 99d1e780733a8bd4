import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type Invoke, SmokeTestError } from './smoke-test';

export interface ContainerOptions {
  readonly image: string;
  /** Where the container's runtime interface emulator answers. */
  readonly url: string;
  /** The function's environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A container that runs the function as Lambda does. */
export interface Container {
  readonly invoke: Invoke;
  close(): Promise<void>;
}

const START_MS = 60_000;
const LOOK_MS = 200;

/**
 * Runs an image by docker, on the host's network: the emulators listen on its loopback.
 *
 * AWS's base image starts a runtime interface emulator where no Lambda is, and that takes events over HTTP.
 */
export function startContainer({ image, url, environment, env }: ContainerOptions): Container {
  const variables = Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  const args = ['run', '--rm', '--init', '--network', 'host', ...variables, image];
  const child = spawn('docker', args, { env: { ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = once(child, 'close').then(
    ([code]) => `docker run ended with exit code ${code}`,
    (error: Error) => `docker did not start: ${error.message}`,
  );
  return {
    invoke: async (event) => (await post(url, event, child, ended)).json(),
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Until the emulator listens, nobody does. */
async function post(url: string, event: object, child: ChildProcess, ended: Promise<string>): Promise<Response> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    try {
      return await fetch(url, { method: 'POST', body: JSON.stringify(event) });
    } catch (cause) {
      if (child.exitCode !== null || child.pid === undefined)
        throw new SmokeTestError(`${await ended}: what docker says is above`, { cause });
      if (Date.now() > deadline)
        throw new SmokeTestError(`nothing answered at ${url} within ${START_MS / 1000} s`, { cause });
    }
    await setTimeout(LOOK_MS);
  }
}
