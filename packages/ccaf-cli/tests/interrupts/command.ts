import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { BIN } from '../project';
import type { Account } from './account';

const TARGET = [
  '--environment=dev',
  '--catalog-name=Depots',
  '--database-name=live',
  '--ccaf-secrets-path=/ccaf/settings',
];
export const COMMANDS = {
  deploy: [...TARGET, '--auto-approve'],
  destroy: [...TARGET, '--confirm=dev'],
} as const;
export type CommandName = keyof typeof COMMANDS;

export const WAYS = [
  'Ctrl-C',
  'SIGTERM to the first',
  'SIGTERM to the command',
  'SIGTERM to all',
  'a closed terminal',
  'an output that nobody reads',
] as const;
export type Way = (typeof WAYS)[number];

/** A command that runs in a process group of its own, as a shell starts it in the foreground. */
export interface Running {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  /** All that it printed so far. */
  said(): string;
  interrupt(way: Way): void;
  /** Resolves when nothing that it started is left, to its exit code or to the signal that it died of. */
  readonly over: Promise<number | string | null>;
}

/**
 * Starts a command of the project by npm, or by itself.
 *
 * @param onLine takes each line that it prints
 */
export function start(
  name: CommandName,
  { folder, env }: Pick<Account, 'folder' | 'env'>,
  byNpm: boolean,
  onLine: (line: string) => void,
): Running {
  const [program, args] = byNpm
    ? ['npm', ['run', '--silent', name, '--', ...COMMANDS[name]]]
    : [process.execPath, [BIN, name, ...COMMANDS[name]]];
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const output of [child.stdout, child.stderr]) {
    let line = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      for (const full of lines) onLine(full);
    });
  }
  const pid = child.pid ?? 0;
  const over = once(child, 'exit').then(async ([code, signal]: readonly (number | string | null)[]) => {
    // Whoever was started knows the folder as its home.
    while (processesOf(folder).length > 0) await delay(20);
    return signal ?? code ?? null;
  });
  return { child, said: () => said, over, interrupt: (way) => interrupt(way, pid, child, folder) };
}

function interrupt(way: Way, pid: number, { stdout, stderr }: Running['child'], folder: string): void {
  switch (way) {
    case 'Ctrl-C':
      process.kill(-pid, 'SIGINT');
      return;
    case 'SIGTERM to the first':
      process.kill(pid, 'SIGTERM');
      return;
    case 'SIGTERM to the command': {
      const command = processesOf(folder).find(({ args }) => args.includes('ccaf'));
      process.kill(command?.pid ?? pid, 'SIGTERM');
      return;
    }
    case 'SIGTERM to all':
      process.kill(-pid, 'SIGTERM');
      return;
    case 'a closed terminal':
      stdout.destroy();
      stderr.destroy();
      process.kill(-pid, 'SIGHUP');
      return;
    case 'an output that nobody reads':
      stdout.destroy();
      return;
    default:
      way satisfies never;
  }
}

/** The processes that have the folder as their home, by Linux's /proc; none are found where there is no such thing. */
export function processesOf(folder: string): { readonly pid: number; readonly args: string }[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc').flatMap((name) => {
    try {
      if (!/^\d+$/.test(name) || !readFileSync(`/proc/${name}/environ`, 'utf8').includes(`HOME=${folder}`)) return [];
      return [{ pid: Number(name), args: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
    } catch {
      return [];
    }
  });
}

/** What an interrupted deploy must not leave: locks and plans. */
export const leftIn = (folder: string): string[] => [
  ...readdirSync(folder).filter((name) => name.endsWith('.lock.info')),
  ...readdirSync(join(folder, 'cdktf.out/stacks'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tfplan'),
  ),
];
