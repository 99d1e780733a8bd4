import { type Profiler, Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** Counts what a piece of work does, in the code of one folder that was loaded by `load`. */
export function blockCounter<Loaded>(folder: string, load: () => Loaded) {
  // V8 optimizes what runs often, and does not count what it has put into it: nothing is small enough for that now.
  setFlagsFromString('--max-optimized-bytecode-size=0');
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  // V8 counts blocks only in what it compiles from now on.
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const loaded = load();

  /** How many blocks of code ran since the last call: functions, branches, rounds of loops; the same at every run. */
  const take = (): number => {
    let scripts: readonly Profiler.ScriptCoverage[] = [];
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      scripts = result;
    });
    return scripts
      .filter(({ url }) => url.includes(folder))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
      .reduce((sum, count) => sum + count, 0);
  };

  return {
    loaded,
    blocksOf(work: () => void): number {
      take();
      work();
      return take();
    },
    close() {
      session.disconnect();
      setFlagsFromString('--max-optimized-bytecode-size=61440');
    },
  };
}
