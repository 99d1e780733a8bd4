import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FlinkRuntime } from '../../../src/flink/runtime/client';
import { cacheFolder } from '../../../src/flink/runtime/jars';
import type { Change, Executed, ExecuteRequest, JobStatus } from '../../../src/flink/runtime/protocol';
import { startFlink } from '../../../src/flink/runtime/start';
import { SchemaRegistry } from '../../../src/flink/schema-registry';

/** A Flink of a test's own, with a schema registry over HTTP. */
export interface Trial {
  readonly flink: FlinkRuntime;
  readonly registry: SchemaRegistry;
  /** Executes a statement in `shop`; its name is `s-<number>` unless it is given. */
  readonly run: (sql: string, more?: Partial<ExecuteRequest>) => Promise<Executed & { readonly name: string }>;
  /** The rows of a SELECT, each as JSON, as soon as there are so many. */
  readonly rows: (sql: string, count: number, more?: Partial<ExecuteRequest>) => Promise<readonly string[]>;
  /** All rows of a snapshot SELECT, sorted. */
  readonly snapshot: (sql: string) => Promise<readonly string[]>;
  /** Executes an INSERT that ends, and waits for that. */
  readonly insert: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startTrial(): Promise<Trial> {
  const registry = new SchemaRegistry();
  const server = await serve(registry);
  const folder = await mkdtemp(join(tmpdir(), 'flink-runtime-'));
  const flink = await startFlink({
    folder,
    cache: cacheFolder(process.env, homedir()),
    environment: process.env,
    catalog: { id: 'env-1', name: 'demo' },
    databases: [
      { id: 'lkc-1', name: 'shop' },
      { id: 'lkc-2', name: 'depot' },
    ],
    registry: server.url,
  });
  let count = 0;
  const run: Trial['run'] = async (sql, more = {}) => {
    count += 1;
    const request = { ...DEFAULTS, name: `s-${count}`, sql, ...more };
    return { ...(await flink.execute(request)), name: request.name };
  };
  const rows: Trial['rows'] = async (sql, wanted, more) => {
    const { name } = await run(sql, more);
    const changes: Change[] = [];
    for (let ended = false; !ended && changes.length < wanted; ) {
      const batch = await flink.rows(name, wanted - changes.length, 1_000);
      changes.push(...batch.changes);
      ended = batch.ended;
    }
    await flink.cancel(name);
    return changes.map(({ op, row }) => `${['+I', '-U', '+U', '-D'][op]} ${JSON.stringify(row)}`);
  };
  return {
    flink,
    registry,
    run,
    rows,
    snapshot: async (sql) => (await rows(sql, Number.MAX_SAFE_INTEGER, { mode: 'snapshot' })).toSorted(),
    insert: async (sql) => {
      const { name } = await run(sql);
      const { state, failure } = await awaitState(flink, name, 'FINISHED');
      if (failure) throw new Error(`${state}: ${failure.stack}`);
    },
    close: async () => {
      await flink.close();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a job is in this state, or has ended. */
export async function awaitState(flink: FlinkRuntime, name: string, wanted: JobStatus['state']): Promise<JobStatus> {
  for (;;) {
    const status = await flink.status(name);
    if (status.state === wanted || ['FAILED', 'FINISHED', 'CANCELED'].includes(status.state)) return status;
    await sleep(50);
  }
}

const DEFAULTS = {
  run: 1,
  catalog: 'demo',
  database: 'shop',
  mode: 'streaming',
  action: 'run',
  timeZone: 'UTC',
  startup: 'earliest-offset',
  checkpointMs: 200,
  idleTimeoutMs: 500,
  parallelism: 1,
} as const;

async function serve(registry: SchemaRegistry): Promise<{ readonly url: string; readonly close: () => void }> {
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const [path = ''] = (request.url ?? '').split('?');
      const answer = registry.route({ method: request.method ?? '', path, body }) ?? { status: 404, body: {} };
      response.writeHead(answer.status).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
