import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { nearest } from '../src/catalog/nearest';
import { resultText, summary } from './report';
import { announcement, CASES, runCases } from './run';
import { type Settings, settingsFrom, settingsIn } from './settings';

const HELP = `Usage: npm run conformance -- --catalog-name <name> --database-name <name>
                              [--base-url <url>] [--settings <file>]
                              [--only <case>]... [--yes] [--list]

Tries on a statements API what docs/first-deployment.md lists, and says what
differs. It says first what it will create, and deletes that afterwards. It
needs a key that may create topics.

Options:
  --base-url <url>        the API (default: the public one of cloud and region)
  --catalog-name <name>   the environment, by display name or id
  --database-name <name>  the Kafka cluster, by display name or id
  --settings <file>       JSON with the keys of the deployment's secret; a key
                          that is missing there is read from the environment:
                          flink.api.key from FLINK_API_KEY, and so on
  --only <case>           only this case; once for each (default: all)
  --yes                   do not ask
  --list                  print the cases, and end
  --help                  print this text

Exit codes:
  0    nothing differs
  1    something differs
  2    a mistake on the command line, or a failure
  130  interrupted by Ctrl-C

Example:
  npm run conformance -- --catalog-name my-environment \\
    --database-name my-cluster --settings settings.json
`;

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean', default: false } as const;
const OPTIONS = {
  'base-url': TEXT,
  'catalog-name': TEXT,
  'database-name': TEXT,
  settings: TEXT,
  only: { type: 'string', multiple: true },
  yes: FLAG,
  list: FLAG,
  help: FLAG,
} as const;

async function main(args: string[]): Promise<number> {
  const values = readOptions(args);
  if (values.help) return print(HELP);
  const unknown = (values.only ?? []).filter((id) => !CASES.some((one) => one.id === id));
  if (unknown.length > 0) throw new TypeError(`there is no case ${unknown.join(', ')} (see --list)`);
  const cases = CASES.filter(({ id }) => values.only === undefined || values.only.includes(id));
  if (values.list) return print(cases.map(({ id, says }) => `${id.padEnd(24)}${says}\n`).join(''));
  const settings = readSettings(values);
  print(`${announcement(settings, cases)}\n`);
  if (!values.yes && !(await isWanted())) return print('Nothing was created.\n');
  const [ending, atOnce] = [new AbortController(), new AbortController()];
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => (ending.signal.aborted ? atOnce : ending).abort(signal));
  }
  ending.signal.addEventListener('abort', () => print('\nDeleting what was created; once more ends at once.\n'));
  const run = randomBytes(3).toString('hex');
  const { results, left } = await runCases({
    settings,
    cases,
    run: `${run}x`,
    ending: ending.signal,
    atOnce: atOnce.signal,
    clock: () => performance.now(),
    onResult: (result) => print(`${resultText(result)}\n`),
  });
  print(summary(results, cases.length, left));
  if (ending.signal.aborted) return 130;
  return results.every(({ outcome }) => outcome === 'as expected') && left.length === 0 ? 0 : 1;
}

/** @throws {TypeError} for an option that is not known, with the one that may be meant */
function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (cause) {
    const [what = ''] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
    const [, typed] = /^Unknown option '--(.+)'$/.exec(what) ?? [];
    const meant = typed === undefined ? '' : `; did you mean '--${nearest(typed, Object.keys(OPTIONS))}'?`;
    throw new TypeError(`${what}${meant} (see --help)`, { cause });
  }
}

function readSettings(
  values: Partial<Record<'base-url' | 'catalog-name' | 'database-name' | 'settings', string>>,
): Settings {
  const { 'base-url': baseUrl, 'catalog-name': catalog, 'database-name': database, settings } = values;
  const file = settings === undefined ? {} : settingsIn(settings);
  return settingsFrom(
    { ...(baseUrl && { baseUrl }), ...(catalog && { catalog }), ...(database && { database }) },
    file,
    process.env,
  );
}

/** Asks the person at the terminal. */
async function isWanted(): Promise<boolean> {
  if (!process.stdin.isTTY) throw new TypeError('nobody is there to ask: give --yes');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Go on? [y/N] ');
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
