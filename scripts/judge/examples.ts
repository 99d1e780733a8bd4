import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadApps, requireSampleData } from 'ccaf-cli/project';
import { type AppSql, flinkSqlOf } from 'ccaf-cli/review';
import { LOCAL, startEmulator } from 'ccaf-emulator';
import { Api, type NumberedTable, type Question, type Said } from 'ccaf-emulator/judge';
import { Arrivals, type Checksum, checksumOf } from 'ccaf-emulator/sample-data';

/** The example projects, of which each app is compared. */
const EXAMPLES = ['orders', 'parcels', 'stock'];
/** So many sample rows of each. */
const ROWS = 1_500;

export const EXAMPLES_RECORD = join(__dirname, 'examples.jsonl');

/** What the names of the examples' tables begin with. */
const DATABASE = `\`${LOCAL.environment.name}\`.\`${LOCAL.databases[0].name}\``;
export const SETUP = [
  `CREATE CATALOG \`${LOCAL.environment.name}\` WITH ('type' = 'generic_in_memory')`,
  `CREATE DATABASE ${DATABASE}`,
];

/** An app's SQL, what its sources have, and what the embedded engine makes of it. */
interface Example {
  readonly name: string;
  readonly select: string;
  readonly sources: readonly NumberedTable[];
  /** Of the rows, as text. */
  readonly local: Checksum;
}

/** The examples' queries as questions to Flink, over the rows that the emulator has. */
export async function exampleQuestions(): Promise<{
  readonly names: readonly string[];
  readonly tables: readonly NumberedTable[];
  readonly questions: readonly Question[];
}> {
  const examples = await allExamples();
  return {
    names: examples.map(({ name }) => name),
    tables: examples.flatMap(({ sources }) => sources),
    questions: examples.map(({ select, sources }) => ({ query: select, tables: sources.map(({ name }) => name) })),
  };
}

/** What Flink said, as it is kept. */
export function examplesText(versions: object, names: readonly string[], said: readonly Said[]): string {
  const lines = names.map((name, index) => JSON.stringify({ name, ...outcomeOf(said[index], name) }));
  return [JSON.stringify(versions), ...lines, ''].join('\n');
}

function outcomeOf(said: Said | undefined, name: string): Checksum {
  if (said === undefined || 'refused' in said) throw new Error(`Flink refuses ${name}: ${said?.refused}`);
  const [error] = Object.values(said.errors);
  if (error !== undefined) throw new Error(`Flink fails at a row of ${name}: ${error}`);
  return checksumOf(said.rows.map((row) => ({ ...row })));
}

/** What of the examples is another on the embedded engine than on Flink, in sentences. */
export async function differingExamples(): Promise<readonly string[]> {
  const [, ...lines] = readFileSync(EXAMPLES_RECORD, 'utf8').trimEnd().split('\n');
  const recorded = new Set(lines);
  const local = (await allExamples()).map(({ name, local: outcome }) => JSON.stringify({ name, ...outcome }));
  return local.filter((line) => !recorded.has(line)).map((line) => `not what Flink makes of it: ${line}`);
}

const allExamples = async (): Promise<readonly Example[]> => (await Promise.all(EXAMPLES.map(examplesOf))).flat();

async function examplesOf(folder: string): Promise<readonly Example[]> {
  const loaded = loadApps(resolve(__dirname, '../../examples', folder));
  const [statements, emulator] = [await flinkSqlOf(loaded), await startEmulator()];
  try {
    const data = requireSampleData(loaded);
    const [api, arrivals] = [new Api(emulator), new Arrivals(emulator, data)];
    await arrivals.start();
    await arrivals.more(ROWS);
    const sources = await Promise.all(Object.keys(data.schemas).map((topic) => sourceOf(api, topic)));
    const examples: Example[] = [];
    for (const sql of statements) {
      const name = `${folder}: ${sql.app}`;
      examples.push({ name, select: selectIn(sql), sources, local: await filled(api, sql) });
    }
    return examples;
  } finally {
    await emulator.close();
  }
}

async function sourceOf(api: Api, topic: string): Promise<NumberedTable> {
  const { names, types, rows } = await api.query(`SELECT * FROM ${topic}`);
  return {
    name: `${DATABASE}.\`${topic}\``,
    key: 'row_of_the_judge',
    columns: names.map((name, index) => [name, types[index] ?? ''] as const),
    rows: rows.map((row) => row.map((cell) => (cell === null ? null : cell.replace(/^x'(.*)'$/, '$1')))),
  };
}

const selectIn = ({ statement }: AppSql): string => statement.slice(statement.indexOf('SELECT'));

/** Has the embedded engine execute the INSERT, and reads the sink. */
async function filled(api: Api, { tables: [table = ''], sinks: [sink = ''], statement }: AppSql): Promise<Checksum> {
  await api.run(sink);
  await api.fill(statement);
  const columns = statement.slice(statement.indexOf('(') + 1, statement.indexOf(')'));
  const { rows } = await api.query(`SELECT ${columns} FROM ${table}`);
  return checksumOf(rows.map((row) => ({ ...row })));
}
