import { execFileSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { EmulatorOptions } from '../../src';
import { Rest, type StatementBody } from '../rest';

/** How often a statement is looked at, in milliseconds. */
const LOOK_MS = 50;

/** Two JVMs start, and Flink's planner is loaded: on a busy machine that takes minutes. */
jest.setTimeout(600_000);

export const startOnFlink = (options: EmulatorOptions = {}): Promise<Rest> =>
  Rest.start({ engine: 'flink', flink: { environment: process.env }, ...options });

/** Looks until a statement is in one of these phases. */
export async function awaitPhase(rest: Rest, name: string, ...phases: readonly string[]): Promise<StatementBody> {
  for (;;) {
    const body = await rest.get(name);
    if (phases.includes(body.status.phase)) return body;
    if (body.status.phase === 'FAILED') throw new Error(`${name} failed: ${body.status.detail}`);
    await setTimeout(LOOK_MS);
  }
}

/** Submits what runs on, or is soon done. */
export async function run(rest: Rest, sql: string, properties: Record<string, string> = {}): Promise<string> {
  const { name } = await rest.submit(sql, properties);
  const { status } = await awaitPhase(rest, name, 'RUNNING', 'COMPLETED');
  if (status.traits?.is_bounded === true) await awaitPhase(rest, name, 'COMPLETED');
  return name;
}

/** Submits what is refused; gives the reason. */
export async function refusal(rest: Rest, sql: string, properties: Record<string, string> = {}): Promise<string> {
  const { name } = await rest.submit(sql, properties);
  return (await awaitPhase(rest, name, 'FAILED', 'RUNNING', 'COMPLETED')).status.detail;
}

export async function stop(rest: Rest, name: string): Promise<StatementBody> {
  await rest.setStopped(name, true);
  return await awaitPhase(rest, name, 'STOPPED');
}

export async function resume(rest: Rest, name: string): Promise<StatementBody> {
  await rest.setStopped(name, false);
  return await awaitPhase(rest, name, 'RUNNING');
}

const MAIN = { jvm: 'ccaf.flink.Main', broker: 'ccaf.kafka.Broker' } as const;

/** Ends one of the two JVMs that this process has started, without a word. */
export function kill(what: keyof typeof MAIN): void {
  const listed = execFileSync('ps', ['-ww', '--ppid', String(process.pid), '-o', 'pid=,args='], { encoding: 'utf8' });
  const line = listed.split('\n').find((one) => one.includes(MAIN[what]));
  if (line === undefined) throw new Error(`no ${MAIN[what]} among ${listed}`);
  process.kill(Number.parseInt(line, 10), 'SIGKILL');
}
