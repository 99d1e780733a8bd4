import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog';
import type { Clock } from '../engine/clock';
import type { Engine } from '../engine/engine';
import { FlinkEngine } from './engine';
import { startRegistryServer } from './registry-server';
import { writingTo } from './runtime/disk';
import { cacheFolder } from './runtime/jars';
import { startFlink } from './runtime/start';
import { SchemaRegistry } from './schema-registry';

/** What the Flink engine needs of its surroundings. */
export interface FlinkSurroundings {
  /** JAVA_HOME, PATH, HOME, and what Java and Maven look at. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Hears what takes long, a line each. @default - nobody does */
  readonly onProgress?: (line: string) => void;
  /** Ends a start that is under way. */
  readonly ending?: AbortSignal;
}

/** Starts Kafka and Flink in a folder that goes away with them. */
export async function startFlinkEngine(
  catalog: Catalog,
  clock: Clock,
  { environment, onProgress, ending }: FlinkSurroundings,
): Promise<Engine> {
  const registry = new SchemaRegistry();
  const folder = await writingTo(tmpdir(), () => mkdtemp(join(tmpdir(), 'ccaf-flink-')));
  const server = await startRegistryServer(registry);
  const clear = async (): Promise<void> => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const runtime = await startFlink({
      catalog: catalog.environment,
      databases: catalog.databases,
      registry: server.url,
      folder,
      cache: cacheFolder(environment, homedir()),
      environment,
      ending,
      ...(onProgress && { onProgress }),
    });
    return await FlinkEngine.start(runtime, registry, catalog, clock, clear);
  } catch (error) {
    await clear();
    throw error;
  }
}
