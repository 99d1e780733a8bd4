import type { Catalog } from './catalog/catalog';
import { EmbeddedEngine } from './embedded/engine';
import type { Clock } from './engine/clock';
import type { Engine } from './engine/engine';
import type { EmulatorOptions } from './options';

/** Starts the engine that was asked for; nothing of the other one is loaded. */
export async function startEngine(
  { engine = 'embedded', flink, rehearses = false }: EmulatorOptions,
  catalog: Catalog,
  clock: Clock,
  threads: number,
): Promise<Engine> {
  if (engine === 'embedded') return await EmbeddedEngine.start(catalog, clock, threads, rehearses);
  if (flink === undefined) throw new TypeError("the engine 'flink' needs the option 'flink': where Java and Maven are");
  const { startFlinkEngine } = require('./flink/start-engine') as typeof import('./flink/start-engine');
  return await startFlinkEngine(catalog, clock, flink);
}
