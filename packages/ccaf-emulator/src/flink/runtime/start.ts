import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FlinkRuntime } from './client';
import { writingTo } from './disk';
import { FlinkEndedError } from './errors';
import { prepareClassPaths } from './jars';
import { LocalFlink } from './local-flink';
import { freePort } from './ports';
import type { StartRequest } from './protocol';
import { type Environment, javaTools, requireJava } from './tools';

export interface FlinkOptions extends Pick<StartRequest, 'catalog' | 'databases' | 'registry'> {
  /** For data, checkpoints and logs; an existing one is gone on with. Whoever made it deletes it. */
  readonly folder: string;
  /** Where class paths and compiled Java are kept between runs. */
  readonly cache: string;
  /** JAVA_HOME, PATH, and what Java and Maven look at. */
  readonly environment: Environment;
  /** How many tasks run at a time: one for each job with a parallelism of 1. @default 32 */
  readonly slots?: number;
  /** Where Kafka listens. @default 0 - any port that is free */
  readonly kafkaPort?: number;
  /** Hears what is being done, a line each. */
  readonly onProgress?: (line: string) => void;
  /** Ends a start that is under way: Maven, and the processes that run by then. */
  readonly ending?: AbortSignal | undefined;
}

/**
 * Starts a Kafka broker and a JVM with Flink, both at once; resolves when statements can be executed.
 *
 * @throws {JavaMissingError | JavaTooOldError | JdkMissingError | MavenMissingError | FlinkJarsError | FlinkCompileError
 * | PortTakenError | DiskFullError | NotWritableError | FlinkProcessError | FlinkEndedError}
 */
export async function startFlink(options: FlinkOptions): Promise<FlinkRuntime> {
  const { folder, cache, environment, slots = 32, kafkaPort = 0, onProgress = () => undefined, ending } = options;
  const tools = javaTools(environment);
  await requireJava(tools, environment);
  const classPaths = await writingTo(cache, () => prepareClassPaths(cache, tools, environment, onProgress, ending));
  await writingTo(folder, () => mkdir(folder, { recursive: true }));
  const port = await freePort(kafkaPort);
  const { catalog, databases, registry } = options;
  const flink = new LocalFlink({
    broker: {
      java: tools.java,
      classPath: classPaths.kafka,
      folder: join(folder, 'kafka'),
      port,
      controllerPort: await freePort(),
      environment,
    },
    jvm: {
      java: tools.java,
      classPath: classPaths.flink,
      folder,
      environment,
      start: {
        kafka: `127.0.0.1:${port}`,
        registry,
        checkpoints: join(folder, 'checkpoints'),
        catalog,
        databases,
        slots,
      },
    },
    onProgress,
  });
  const end = (): void => void flink.close();
  ending?.addEventListener('abort', end);
  try {
    if (ending?.aborted) throw new FlinkEndedError();
    await writingTo(folder, () => flink.recover());
  } catch (error) {
    await flink.close();
    throw ending?.aborted ? new FlinkEndedError() : error;
  } finally {
    ending?.removeEventListener('abort', end);
  }
  return flink;
}
