import { factsOf } from 'ccaf-deployer/lambda';
import type { NewStatement } from 'ccaf-deployer/statements';
import { type Emulator, LOCAL, startEmulator } from 'ccaf-emulator';
import type { SampleData } from 'ccaf-emulator/sample-data';
import { type LoadedApps, requireSampleData } from '../project/loaded-apps';
import type { AppSql } from './app-sql';
import { fastClock } from './fast-clock';
import { sqlIn } from './flink-sql';
import { type LocalHandler, withHandler } from './handler';

/** A version of the apps, as an emulator ran it. */
export interface Rehearsal {
  readonly apps: readonly AppSql[];
  /** What ran in the end, the oldest first. */
  readonly runs: readonly NewStatement[];
  /** The topics that were there before, each with its schemas. */
  readonly topics: SampleData['schemas'];
}

/** What a deploy does where another version runs. */
export interface Outlook {
  /** By app, what is done and what becomes of its position, in a sentence. */
  readonly sentences: Readonly<Record<string, string>>;
  /** By app, why the deploy is refused; empty where it is not. */
  readonly refusals: Readonly<Record<string, string>>;
  /** By app, what the plan warns of, such as a server that judges the query otherwise. @default - of nothing */
  readonly warnings?: Readonly<Record<string, readonly string[]>>;
  /** What is stopped because no app writes its sink any more, a sentence each. */
  readonly retired: readonly string[];
}

type Loaded = Pick<LoadedApps, 'apps' | 'file' | 'sampleData'>;

/**
 * Deploys the apps into an emulator with the topics of their sample data, without a row.
 *
 * @throws {NoSampleDataError} for apps without; the handler's errors
 */
export async function rehearse(loaded: Loaded): Promise<Rehearsal> {
  const { schemas: topics } = requireSampleData(loaded);
  return inEmulator(topics, async ({ invoke }, ccaf) => {
    const apps = sqlIn(await invoke('deploy', loaded.apps), loaded.apps);
    const running = ccaf.inspection.statements().filter(({ isStreaming }) => isStreaming);
    const runs = running.map(({ name, sql, properties, labels }) => ({ name, sql, properties, labels }));
    return { apps, runs: runs.toReversed(), topics };
  });
}

/**
 * Plans a deploy of the apps in an emulator where an earlier version runs. What the handler says against it is told.
 */
export async function outlookAfter(before: Rehearsal, loaded: Loaded): Promise<Outlook> {
  const { schemas } = requireSampleData(loaded);
  return inEmulator({ ...before.topics, ...schemas }, async ({ invoke, client }) => {
    for (const [index, sql] of before.apps.flatMap(({ sinks }) => sinks).entries()) {
      await client.create({ name: `sink-${index + 1}`, sql, properties: PROPERTIES, labels: {} });
    }
    for (const running of before.runs) await client.create(running);
    try {
      const { apps, retired } = await invoke('plan', loaded.apps);
      const told = Object.entries(apps);
      const sentences = Object.fromEntries(told.map(([app, { sentence }]) => [app, sentence]));
      const warnings = Object.fromEntries(told.map((entry) => [entry[0], entry[1].warnings]));
      return { sentences, warnings, refusals: {}, retired };
    } catch (error) {
      return { sentences: {}, refusals: refusalsIn(error, loaded), retired: [] };
    }
  });
}

/** What is refused, app by app where that is told; a failure that nobody explained is thrown. */
function refusalsIn(error: unknown, { apps }: Loaded): Outlook['refusals'] {
  const { code, refusals } = factsOf(error) as { readonly code?: string; readonly refusals?: readonly Refused[] };
  if (code === undefined || !(error instanceof Error)) throw error;
  const told = refusals ?? apps.map(({ name }) => ({ app: name, message: error.message }));
  return Object.fromEntries(told.map(({ app, message }) => [app, message]));
}

type Refused = { readonly app: string; readonly message: string };

const PROPERTIES = {
  'sql.current-catalog': LOCAL.environment.name,
  'sql.current-database': LOCAL.databases[0].name,
};

async function inEmulator<Result>(
  topics: SampleData['schemas'],
  work: (handler: LocalHandler, ccaf: Emulator) => Promise<Result>,
): Promise<Result> {
  const clock = fastClock();
  const ccaf = await startEmulator({ clock, rehearses: true });
  try {
    for (const [table, { value, ...key }] of Object.entries(topics)) await ccaf.createTable({ table }, value, key);
    return await withHandler(ccaf, clock, (handler) => work(handler, ccaf));
  } finally {
    await ccaf.close();
  }
}
