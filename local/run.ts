import { DEFAULT_APP } from '../scripts/app-file';
import { parseRunArguments, type RunArguments, USAGE } from './run/arguments';
import { howToTalk } from './run/keep';
import { type LoadedApp, loadApp } from './run/loaded-app';
import { createProgress, type Progress, paint, silent, type Terminal } from './run/progress';
import { jsonReport, textReport } from './run/report';
import { prepare, type Starters, tryOut } from './run/scenario';
import { starters } from './run/start';
import { untilStopped } from './until-stopped';

/** Log lines of the function that are shown when a run fails. */
const LOG_TAIL = 5;

const terminal: Terminal = {
  write: (text) => process.stdout.write(text),
  isInteractive: process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
};

async function main(): Promise<void> {
  // The AWS SDK advises newer Node versions at every start; what runs here is the reader's choice.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const args = orUsage(() => parseRunArguments(process.argv.slice(2), process.env['FLINK_APP'] || DEFAULT_APP));
  if (args?.help) return terminal.write(USAGE);
  const loaded = args && orUsage(() => loadApp(args.app));
  if (!args || !loaded) return;
  const logs: string[] = [];
  const start = starters(loaded.bundle, process.env['PATH'], (line) => logs.push(line));
  try {
    if (!args.json)
      terminal.write(`\nThe app '${loaded.app.name}' on a local stand-in of Confluent Cloud for Apache Flink\n\n`);
    terminal.write(await run(loaded, args, start, args.json ? silent : createProgress(terminal)));
    const services = start.running();
    if (args.keep && services) {
      const how = howToTalk(services, loaded.app.sink.properties.table);
      (args.json ? process.stderr : process.stdout).write(`\n${how}`);
      await untilStopped('npm_lifecycle_event' in process.env);
    }
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error), logs);
  } finally {
    await start.close();
  }
}

/** Tries the app out, or, without sample data, goes as far as the plan; gives the report. */
async function run(loaded: LoadedApp, { json, keep }: RunArguments, start: Starters, progress: Progress) {
  const { file, sampleData } = loaded;
  if (typeof sampleData !== 'string') {
    const outcome = await tryOut(loaded, sampleData, start, progress, keep);
    return json ? `${jsonReport(outcome)}\n` : textReport(outcome, terminal);
  }
  const { deployer, plan } = await prepare(loaded, start, progress);
  if (json) return `${JSON.stringify({ how: deployer.how, plan, noSampleData: sampleData }, null, 2)}\n`;
  return `\nThat is as far as it goes without sample data for ${file}: ${sampleData}.\n${HOW_TO_BRING_DATA}`;
}

const HOW_TO_BRING_DATA = `
A sample-data.ts beside the app tells which rows arrive and what must come of them; then the
app is deployed, changed and torn down here. examples/orders/sample-data.ts is one.
`;

/** What the command line asks for; where it cannot be done, says so. */
function orUsage<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
    return undefined;
  }
}

function fail(message: string, logs: readonly string[]): void {
  const tail = logs.slice(-LOG_TAIL).map((line) => `    ${line}`);
  const context = tail.length > 0 ? ['', '  The last lines of the function’s log:', ...tail] : [];
  process.stderr.write(`\n${[paint(terminal, 'red', `Failed: ${message}`), ...context].join('\n')}\n`);
  process.exitCode = 1;
}

void main();
