import type { Emulator } from 'ccaf-emulator';
import { listStatements } from 'ccaf-emulator/testing';
import type { App } from 'flink-table-api';
import { app as parcels } from 'parcels/app';
import { Agent, type Dispatcher } from 'undici';
import { handle } from '../../src/lambda/handle';
import { fastClock } from './fast-clock';
import { EVENT } from './harness';

/** What an invocation came to: the outcome of its report, or the code of its failure. */
export interface Outcome {
  readonly code: string;
  readonly message: string;
}

const SPEED = 100;
let invocations = 0;

/** Invokes the handler in this process, on a clock that runs fast. */
export async function invokeHandler(
  ccaf: Emulator,
  options: {
    readonly app: App;
    readonly event?: Readonly<Record<string, unknown>>;
    readonly dispatcher?: Dispatcher;
    readonly random?: () => number;
    /** On the fast clock. */
    readonly remainingMs?: number;
    readonly statementLimit?: number;
  },
): Promise<Outcome> {
  const { app, event = {}, random = () => 0.5, remainingMs = 1_800_000, statementLimit } = options;
  const own = options.dispatcher ? undefined : new Agent();
  const clock = fastClock(SPEED);
  const deadline = clock.now() + remainingMs;
  invocations += 1;
  try {
    const answer = await handle(
      { ...EVENT, ...event },
      { awsRequestId: `invocation-${invocations}`, getRemainingTimeInMillis: () => deadline - clock.now() },
      {
        project: parcels.name,
        apps: [app],
        readSecret: async () => JSON.stringify(ccaf.settings),
        dispatcher: options.dispatcher ?? (own as Agent),
        clock,
        random,
        write: () => undefined,
        ...(statementLimit !== undefined && { statementLimit }),
      },
    );
    return { code: 'outcome' in answer ? answer.outcome : 'response', message: '' };
  } catch (error) {
    const { code = 'UNEXPECTED', message } = error as Error & { code?: string };
    return { code, message };
  } finally {
    await own?.close();
  }
}

/** The versions that write the sink now. */
export async function runningVersions(ccaf: Emulator): Promise<string[]> {
  return (await listStatements(ccaf))
    .filter(
      ({ spec, status }) =>
        spec.statement.startsWith('INSERT') && !['STOPPED', 'FAILED', 'DELETING'].includes(status.phase),
    )
    .map(({ spec, status }) => {
      const version = /North (\w+)/.exec(spec.statement)?.[1] ?? '';
      return status.phase === 'RUNNING' ? version : `${version} ${status.phase}`;
    });
}
