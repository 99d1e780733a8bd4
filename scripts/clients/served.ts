import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** `npm run ccaf` as a process, and what it said of itself. */
export interface Served {
  readonly url: string;
  readonly settings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** What a client with an OAuth token is known by. */
export const OAUTH = { token: 'local-token', pool: 'pool-local' } as const;

/**
 * Starts `npm run ccaf` with an engine, and waits until it has told its settings.
 *
 * @throws {Error} with what it said, if it ends before
 */
export async function serve(engine: string): Promise<Served> {
  const other = engine === 'embedded' ? [] : ['--engine', engine];
  const args = ['--silent', 'run', 'ccaf', '--', '--bearer', `${OAUTH.token}:${OAUTH.pool}`, ...other];
  const child = spawn('npm', args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += String(chunk);
  });
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.includes('Ctrl-C stops it')) break;
  }
  const [, url] = /: (https?:\/\/\S+)/.exec(said) ?? [];
  if (url === undefined) throw new Error(`npm run ccaf did not start:\n${said}`);
  const settings = Object.fromEntries(
    [...said.matchAll(/^ {2}([\w.]+) = (\S+)$/gm)].map(([, key, value]) => [key, value]),
  );
  return { url, settings, stop: () => stop(child) };
}

/** Its whole group: npm does not pass a signal on to what it runs. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGINT');
  await ended;
}
