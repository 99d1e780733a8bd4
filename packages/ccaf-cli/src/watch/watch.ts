import { dirname, join, relative, resolve } from 'node:path';
import { factsOf, systemClock } from 'ccaf-deployer/lambda';
import { type Emulator, startEmulator } from 'ccaf-emulator';
import type { SampleData } from 'ccaf-emulator/sample-data';
import { answersIn } from '../deploy/answers';
import type { RunArguments } from '../local/arguments';
import type { Run, Surroundings } from '../local/begin';
import { engineOptions } from '../local/engine';
import { type LoadedApps, loadApps, requireSampleData } from '../project/loaded-apps';
import { type LocalHandler, withHandler } from '../review/handler';
import { untilInterrupted } from '../terminal/interruption';
import { paint, type Terminal } from '../terminal/progress';
import { wrapped } from '../terminal/text-table';
import { Deploys } from './deploys';
import { FileChanges } from './file-changes';
import { forgetModules, projectModules } from './project-modules';
import { roundText } from './round-text';
import { type Round, Rounds } from './rounds';
import { skippingClock } from './skipping-clock';
import { startTypeChecker, type TypeChecker } from './type-checker';

type Options = Pick<RunArguments, 'app' | 'data' | 'engine'>;
/** What a watch has around it. */
type Around = Pick<Surroundings, 'terminal' | 'interruption' | 'environment'>;

/** The apps as they run, and what came of the records. */
interface Running {
  readonly loaded: LoadedApps;
  readonly data: SampleData;
  readonly round: Round;
}

/** Deploys a project's apps to an emulator, and again whenever one of their files is saved, until it is interrupted. */
export function beginWatch(options: Options, { terminal, interruption, environment }: Around): Run {
  const loaded = loadApps(options.app, options.data);
  const data = requireSampleData(loaded);
  const changes = new FileChanges();
  const checker = startTypeChecker(resolve('.'));
  // A real Flink takes its time, and so does all that waits for it.
  const clock = options.engine === 'flink' ? systemClock : skippingClock();
  let ccaf: Emulator | undefined;
  const run = async (): Promise<void> => {
    ccaf = await startEmulator({ ...engineOptions(options.engine, environment, terminal, interruption), clock });
    const emulator = ccaf;
    await withHandler(emulator, clock, (handler) =>
      new Session(options, terminal, changes, checker, emulator, handler).run(loaded, data),
    );
  };
  const session = run();
  return {
    // A signal is how it ends.
    over: Promise.race([session, untilInterrupted(interruption).then(() => undefined)]),
    close: async () => {
      changes.close();
      checker?.close();
      // It closes its connections, without which the emulator would wait for them.
      await session.catch(() => undefined);
      await ccaf?.close();
    },
  };
}

class Session {
  readonly #deploys: Deploys;
  readonly #rounds: Rounds;

  constructor(
    private readonly options: Options,
    private readonly terminal: Terminal,
    private readonly changes: FileChanges,
    private readonly checker: TypeChecker | undefined,
    private readonly ccaf: Emulator,
    handler: LocalHandler,
  ) {
    this.#deploys = new Deploys(ccaf, handler);
    this.#rounds = new Rounds(ccaf);
  }

  async run(loaded: LoadedApps, data: SampleData): Promise<void> {
    const names = loaded.apps.map(({ name }) => name).join(', ');
    this.#say('', `${names} on a local emulator of Confluent Cloud for Apache Flink`, '', ...HOW);
    if (this.checker === undefined) this.#say('Types are not checked, because the project has no TypeScript 7.');
    if (loaded.note !== undefined) this.#say('', loaded.note);
    let running = await this.#first(loaded, data);
    // The first check takes seconds, and nobody waits for it: the next ones do not.
    void this.checker?.problemsIn(projectModules());
    let watched = this.#watch(loaded, []);
    this.#say('', `Watching ${watched.map((file) => relative('.', file)).join(', ')}.`);
    this.#say(`The page: ${this.ccaf.url}/`, 'Save the app or its rows to see what becomes of them; Ctrl-C ends.');
    for (let changed = await this.changes.next(); changed.length > 0; changed = await this.changes.next()) {
      running = await this.#again(running, changed, performance.now());
      watched = this.#watch(running.loaded, watched);
    }
  }

  async #first(loaded: LoadedApps, data: SampleData): Promise<Running> {
    await this.#rounds.prepare(data);
    const report = await this.#deploys.deploy(loaded.apps, () => this.#rounds.arrive(data));
    const round = await this.#rounds.outcome(loaded.apps);
    this.#say('', ...sentencesOf(report), ...roundText(round));
    return { loaded, data, round };
  }

  /** What becomes of the apps after a change of files; whatever is wrong with it is told, and the former ones go on. */
  async #again(running: Running, changed: readonly string[], since: number): Promise<Running> {
    const files = changed.map((file) => relative('.', file)).join(', ');
    try {
      forgetModules();
      const loaded = loadApps(this.options.app, this.options.data);
      const data = requireSampleData(loaded);
      const problems = (await this.checker?.problemsIn(projectModules())) ?? [];
      if (problems.length > 0) throw new TypeErrorsError(problems);
      return await this.#deploy(running, { loaded, data }, `${files}:`, since);
    } catch (error) {
      this.#say('', paint(this.terminal, 'red', `${files}: not deployed`), ...failureLines(error));
      this.#say('What ran before goes on.');
      return running;
    }
  }

  async #deploy(
    running: Running,
    { loaded, data }: Pick<Running, 'loaded' | 'data'>,
    title: string,
    since: number,
  ): Promise<Running> {
    await this.#rounds.prepare(data);
    try {
      const report = await this.#deploys.deploy(loaded.apps, () => this.#rounds.arrive(data));
      const round = await this.#rounds.outcome(loaded.apps);
      const took = ((performance.now() - since) / 1000).toFixed(1);
      this.#say('', paint(this.terminal, 'bold', `${title} ${report.outcome}, ${took} s`));
      this.#say(...sentencesOf(report), ...roundText(round, running.round));
      return { loaded, data, round };
    } catch (error) {
      await this.#deploys.restore(running.loaded.apps);
      // What came of the records meanwhile is nothing to compare with.
      await this.#rounds.outcome(running.loaded.apps);
      throw error;
    }
  }

  /** @returns the files, and the folder of the sample data, that are watched from now on */
  #watch({ file, data }: LoadedApps, before: readonly string[]): readonly string[] {
    const folder = data ?? join(dirname(file), 'sample-data');
    const paths = [...new Set([resolve(file), ...projectModules(), resolve(folder), ...before])];
    this.changes.watch(paths);
    return paths;
  }

  #say(...lines: readonly string[]): void {
    this.terminal.write(lines.map((line) => `${line}\n`).join(''));
  }
}

/** A save with types that do not fit. */
class TypeErrorsError extends Error {
  override readonly name = 'TypeErrorsError';

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/**
 * What a failure says: of a refusal all of it, for there is something to choose, and of a sink that differs, for it ends with
 * the schema to register. Of what failed by itself, without the lines that a person would give back to a deploy: here
 * nothing has to be answered.
 */
function failureLines(error: unknown): readonly string[] {
  const message = error instanceof Error ? error.message : String(error);
  const all = message.split('\n');
  const isAnswer = (line: string): boolean => answersIn(line).length > 0;
  const { code } = factsOf(error);
  if (code === 'DEPLOY_REFUSED') {
    return [...all.flatMap((line) => (isAnswer(line) ? [line] : wrapped(line))), ...NO_ANSWER];
  }
  const told = all.filter((line) => !isAnswer(line) && !line.endsWith('deploy with:'));
  const lines = told.flatMap((line) => wrapped(line));
  return code === 'SINK_MISMATCH' || lines.length <= MAX_LINES ? lines : [...lines.slice(0, MAX_LINES), '…'];
}

/** What to do about a refusal, where no answer can be given. */
const NO_ANSWER = [
  '',
  'No answer can be given here. To see what the edit makes of all rows, as after a',
  "'rebuild' or in another sink, end this run and start a new one.",
];

/** Lines of a failure that are shown; an ellipsis says that there are more. */
const MAX_LINES = 12;

const HOW = [
  'The handler runs in this process, without Terraform and Lambda, and without the',
  'waits of a deploy, unless a real Flink runs the statements. npm run local',
  'without --watch does what the pipeline does.',
];

const sentencesOf = (report: { readonly apps: Readonly<Record<string, { readonly sentence: string }>> }): string[] =>
  Object.values(report.apps).flatMap(({ sentence }) => wrapped(sentence));
