import { type Answering, type ApiRequest, subjectOf } from './api/answer';
import { apiOf } from './api/api';
import type { Reply } from './api/dispatcher';
import { CALM, moody, type Temper } from './api/moods';
import { IN_PROCESS, type Network } from './api/network';
import { appOf, type Commit, type Declared, FIRST, shown } from './edits/project';
import { Terraform } from './edits/terraform';
import { Invocation, type Kill, type Outcome } from './invocation';
import { isMutation, isVain } from './mutation';
import { HONEST, type Plant } from './planted/plant';
import { Random } from './random';
import { Crossings } from './rows/crossings';
import { Excuses } from './rows/excuses';
import { LostTopics } from './rows/lost-topics';
import { Memory } from './rows/memory';
import { Overlaps } from './rows/overlaps';
import { Sentences } from './rows/sentences';
import { StartAnswers } from './rows/start-answers';
import { beganLate, strayed } from './rows/undecidable';
import { partitionsOf } from './rows/written';
import { secretText } from './secret';
import { VirtualTime } from './virtual-time';
import { clockTime, namesOf, summary, titleOf } from './words';
import { noteFloor } from './world/database';
import type { Server } from './world/server';
import type { Statement } from './world/statement';
import { World } from './world/world';

/** How an invocation fares, and what chance it is given. */
export interface Circumstances {
  readonly kill?: Kill | undefined;
  readonly temper?: Temper;
  readonly remainingMs?: number;
  readonly seed: number;
  /** The function that is invoked. @default - the project's own */
  readonly installation?: string;
}

/** A world, a project that is deployed into it, and a witness of every row. */
export class Simulation {
  readonly time: VirtualTime;
  readonly world: World;
  readonly excuses = new Excuses();
  readonly lostTopics = new LostTopics(this.excuses);
  readonly startAnswers = new StartAnswers(this.excuses);
  readonly overlaps = new Overlaps(this.excuses, this);
  readonly #memory = new Memory(this.excuses, () => this.world);
  /** Statements that are not the project's. */
  readonly strangers = new Set<string>();
  readonly story: string[] = [];
  readonly wrongs: string[] = [];
  readonly outcomes = new Set<string>();
  readonly terraform = new Terraform(this);
  /** The environment of the function: its target of now. */
  home: { readonly catalog: string; readonly database: string } = FIRST;
  commit: Commit = FIRST;
  /** What was deployed before the last edits. */
  older: Commit | undefined;
  removed: Declared[] = [];
  /** What the pipeline puts into each event. */
  answers: readonly string[] = [];
  /** The last failure of a deploy, if somebody has yet to do something about it. */
  failure: Extract<Outcome, { kind: 'error' }> | undefined;
  versions = 1;
  readonly #sentences = new Sentences(this.excuses, this.overlaps);
  readonly #crossings = new Crossings(this);
  readonly #api: Answering;
  #invocations = 0;

  constructor(
    server: Server,
    readonly plant: Plant = HONEST,
    readonly network: Network = IN_PROCESS,
  ) {
    this.time = new VirtualTime((now) => this.world.passTo(now));
    this.world = new World(server, this.time.now);
    this.#api = apiOf(this.world);
    this.world.began = (statement) => this.#began(statement);
    this.world.strayed = (statement) => strayed(this.excuses, statement);
    this.world.watchers.push(() => this.overlaps.passed());
  }

  tell(line: string): void {
    this.story.push(`${new Date(this.time.now).toISOString().slice(5, 19)} ${line}`);
  }

  isOurs(statement: Statement): boolean {
    return statement.job !== undefined && !this.strangers.has(statement.name);
  }

  /** The project's statements that write something, oldest first. */
  ours(): Statement[] {
    return this.world.jobs().filter((statement) => this.isOurs(statement));
  }

  /** Starts an invocation, whose outcome comes as time passes. */
  start(commit: Commit, more: Readonly<Record<string, unknown>>, circumstances: Circumstances): Invocation {
    const { kill, temper = CALM, remainingMs = 900_000, seed, installation = 'parcels' } = circumstances;
    const target = {
      catalog_name: commit.catalog,
      database_name: commit.database,
      ccaf_secrets_path: commit.secretPath,
    };
    const event = this.plant.event({ ...target, ...more }, this);
    const random = new Random(seed + 1);
    const answering = (request: ApiRequest, invocation: Invocation): Reply =>
      moody((asked) => this.#answer(asked, invocation), temper, random)(request);
    this.#invocations += 1;
    const options = {
      number: this.#invocations,
      event,
      apps: commit.apps.map(appOf),
      home: { catalog: this.home.catalog, database: this.home.database },
      secret: (endpoint: string | undefined) => secretText(commit.secretPath, endpoint),
      network: this.network,
      installation,
      kill,
      remainingMs,
      seed,
    };
    return new Invocation(options, this.time, answering);
  }

  /** Invokes the handler, and waits for what comes of it. */
  async invoke(
    commit: Commit,
    more: Readonly<Record<string, unknown>>,
    circumstances: Circumstances,
  ): Promise<{ readonly outcome: Outcome; readonly invocation: Invocation }> {
    const invocation = this.start(commit, more, circumstances);
    await this.time.until(() => invocation.outcome !== undefined);
    return { outcome: this.heard(invocation, `${more['action']} ${shown(commit)}`), invocation };
  }

  /** Notes what an invocation came to, and what must hold whatever it came to. */
  heard(invocation: Invocation, title: string): Outcome {
    const outcome = invocation.outcome ?? { kind: 'killed' };
    const { mutations } = invocation;
    for (const name of namesOf(outcome)) this.outcomes.add(name);
    this.tell(
      `${title} → ${summary(outcome)} (${invocation.calls} calls${mutations.length > 0 ? `; ${mutations.join(', ')}` : ''})`,
    );
    if (outcome.kind === 'report') this.wrongs.push(...this.#sentences.wrongsOf(outcome.report, invocation.created));
    if (outcome.kind !== 'error') return outcome;
    this.failure = outcome;
    if (outcome.code === 'UNEXPECTED') this.wrongs.push(`not a clear failure: ${outcome.message}`);
    if (
      outcome.code !== 'DEPLOY_FAILED' &&
      mutations.length > 0 &&
      /nothing was (changed|submitted|created)/.test(outcome.message)
    ) {
      this.wrongs.push(`refused after a change: ${mutations.join(', ')}: ${outcome.message}`);
    }
    return outcome;
  }

  #answer(request: ApiRequest, invocation: Invocation): ReturnType<Answering> {
    const isChange = isMutation(this.world, request);
    const { event } = invocation.options;
    const answer = this.plant.answer(request, { simulation: this, invocation, api: this.#api });
    if (isChange && answer.status < 300 && !isVain(answer)) {
      invocation.mutations.push(`${titleOf(request)} at ${clockTime(this.time.now)}`);
      this.#crossings.saw(request, invocation);
    }
    if (request.method === 'POST' && answer.status < 300 && subjectOf(request)) {
      const { name } = JSON.parse(request.body) as { name: string };
      invocation.created.add(name);
      const answers = (event['answers'] ?? []) as readonly string[];
      this.startAnswers.made(name, answers);
      this.#memory.made(name, answers);
    }
    return answer;
  }

  #began(statement: Statement): void {
    for (const { sink, topic } of partitionsOf(statement)) noteFloor(sink, topic);
    this.excuses.began(statement);
    this.lostTopics.began(statement, this.world);
    this.#sentences.began(statement);
    this.startAnswers.began(statement);
    this.#memory.began(statement);
    this.wrongs.push(...this.#memory.wrongs.splice(0));
    beganLate(this.excuses, statement);
  }
}
