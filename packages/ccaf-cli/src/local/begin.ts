import { sinkTables } from 'flink-table-api';
import { type LoadedApps, loadApps } from '../project/loaded-apps';
import { type Interruption, unlessInterrupted, untilInterrupted } from '../terminal/interruption';
import { createProgress, silent, type Terminal } from '../terminal/progress';
import type { RunArguments } from './arguments';
import { type Environment, engineOptions } from './engine';
import { howToTalk } from './keep';
import { jsonReport, textReport } from './report';
import { prepare, tryOut } from './scenario';
import { type Started, starters } from './start';

/** What a run has around it. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly errorTerminal: Terminal;
  /** The value of PATH. */
  readonly path: string | undefined;
  readonly environment: Environment;
  /** Takes the lines that the function logs. */
  onLog(line: string): void;
  /** What ends the run, and what was kept running after it. */
  readonly interruption: Interruption;
}

/** A run that has begun. */
export interface Run {
  /** Resolves when it is over; it rejects with what failed. */
  readonly over: Promise<void>;
  /** Stops all that it started. */
  close(): Promise<void>;
}

/** Tries the apps out, tells how it goes, and keeps the services if that is wanted. */
export function begin(options: RunArguments, surroundings: Surroundings): Run {
  const loaded = loadApps(options.app, options.data);
  const { environment, path, onLog, terminal, interruption } = surroundings;
  const emulator = engineOptions(options.engine, environment, options.json ? undefined : terminal, interruption);
  const started = starters(loaded, path, onLog, emulator, options.inspect);
  return { over: run(loaded, options, started, surroundings), close: () => started.close() };
}

async function run(loaded: LoadedApps, options: RunArguments, started: Started, around: Surroundings): Promise<void> {
  const { json, keep } = options;
  const { terminal, errorTerminal } = around;
  const names = loaded.apps.map(({ name }) => name).join(', ');
  if (!json) terminal.write(`\n${names} on a local emulator of Confluent Cloud for Apache Flink\n\n${noteOf(loaded)}`);
  terminal.write(await unlessInterrupted(around.interruption, () => reportOf(loaded, options, started, terminal)));
  const running = started.running();
  if (!keep || !running) return;
  const sinks = loaded.apps.flatMap(sinkTables);
  const how = howToTalk(running, sinks);
  (json ? errorTerminal : terminal).write(`\n${how}`);
  await untilInterrupted(around.interruption);
}

const noteOf = ({ note }: LoadedApps): string => (note === undefined ? '' : `${note}\n\n`);

/** Tries the apps out, or, without sample data, goes as far as the plan; gives the report. */
async function reportOf(
  loaded: LoadedApps,
  { json, keep }: RunArguments,
  started: Started,
  terminal: Terminal,
): Promise<string> {
  const progress = json ? silent : createProgress(terminal);
  const { file, sampleData } = loaded;
  if (typeof sampleData !== 'string') {
    const outcome = await tryOut(loaded, sampleData, started, progress, keep);
    return json ? `${jsonReport(outcome)}\n` : textReport(outcome, terminal);
  }
  const { deployer, plan } = await prepare(loaded, started, progress);
  if (json) return `${JSON.stringify({ how: deployer.how, plan, noSampleData: sampleData }, null, 2)}\n`;
  return `\nThat is as far as it goes without sample data for ${file}:\n${sampleData}.\n${HOW_TO_BRING_DATA}`;
}

const HOW_TO_BRING_DATA = `
Put sample data into a folder beside the app, handler/sample-data/ for
handler/app.ts: for each topic <topic>.avsc, an Avro schema, and <topic>.jsonl,
one row a line. Rows in <sink>.expected.jsonl must come out.
Or write a sample-data.ts beside the app. An example to start from:
examples/orders/handler/sample-data.ts
`;
