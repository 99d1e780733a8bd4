import { join } from 'node:path';
import { startLambda } from 'local-cloud/lambda';
import type { Cloud } from './cloud';

/** The floors: functions that do the least that can be done. */
export const RETURNS_AT_ONCE = join(__dirname, 'floor/returns-at-once.cjs');
export const BARE_CLIENT = join(__dirname, 'floor/bare-client.cjs');

/** One cold start: a process of its own that serves one invocation. */
export interface ColdStart {
  /** From the start of the process to its answer, in milliseconds. */
  readonly ms: number;
  /** From the start of the process until it asks for the event. */
  readonly initMs: number;
  readonly peakMb: number;
  readonly payload: unknown;
}

export interface ColdStartOptions {
  readonly bundle: string;
  readonly event: unknown;
  readonly cloud: Cloud;
  /** @default 512 - what the stack gives the function, in MB */
  readonly memoryMb?: number;
  /** What is started in place of `node`. */
  readonly execPath?: string;
}

/** The flags with which Lambda's Node.js images start Node: the limits of the heap come from the function's memory. */
const flagsFor = (memoryMb: number): string[] => [
  '--expose-gc',
  '--max-http-header-size=81920',
  `--max-semi-space-size=${Math.floor(memoryMb / 20)}`,
  `--max-old-space-size=${Math.ceil((memoryMb * 9) / 10)}`,
];

/**
 * Starts a function as Lambda does, and invokes it once.
 *
 * @throws {Error} when the invocation fails: the time of a failure is no figure
 */
export async function coldStart({
  bundle,
  event,
  cloud,
  memoryMb = 512,
  execPath,
}: ColdStartOptions): Promise<ColdStart> {
  const lambda = startLambda({
    bundle,
    memoryMb,
    execArgv: flagsFor(memoryMb),
    ...(execPath !== undefined && { execPath }),
    timeoutMs: 60_000,
    environment: {
      AWS_ENDPOINT_URL_SECRETS_MANAGER: cloud.secretsManagerUrl,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  try {
    const { payload, functionError, report } = await lambda.invoke(event);
    if (functionError) throw new Error(`the invocation failed: ${JSON.stringify(payload).slice(0, 500)}`);
    const initMs = report.initMs ?? 0;
    return { ms: initMs + report.durationMs, initMs, peakMb: report.maxMemoryMb, payload };
  } finally {
    await lambda.close();
  }
}
