import { homedir } from 'node:os';
import { cacheFolder } from '../../../src/flink/runtime/jars';
import { startFlink } from '../../../src/flink/runtime/start';

/** Starts a Flink, prints the ids of its two processes, and waits to be killed. */
async function main(folder: string): Promise<void> {
  const flink = await startFlink({
    folder,
    cache: cacheFolder(process.env, homedir()),
    environment: process.env,
    catalog: { id: 'env-1', name: 'demo' },
    databases: [{ id: 'lkc-1', name: 'shop' }],
    registry: 'http://127.0.0.1:1',
  });
  process.stdout.write(`${JSON.stringify([flink.pids.jvm, flink.pids.broker])}\n`);
}

void main(process.argv[2] ?? '');
