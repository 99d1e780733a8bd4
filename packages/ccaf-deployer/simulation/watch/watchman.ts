import { type Alarm, CloudWatch, dataPointsOf } from 'local-cloud/cloudwatch';
import { refused } from '../api/answer';
import type { Commit } from '../edits/project';
import type { Invocation } from '../invocation';
import { HONEST, type Plant } from '../planted/plant';
import { MEASURED } from '../secret';
import { Simulation } from '../simulation';
import type { Server } from '../world/server';
import { lineAlarms, silenceAlarm } from './alarms';
import { Chronicle } from './chronicle';
import { isCheck, wrongRequest } from './heal-rules';
import { Measures } from './measures';
import { CHECK_MS, MINUTE_MS } from './waits';
import { wrongsOfApps, wrongsOfFunction } from './wrongs';

const PREFIX = 'watch';
const FUNCTION = 'parcels';
/** When alarms are looked at after a check: the first time is early, the second time after the longest check. */
const LOOKS_MS = [30_000, 150_000];
/** For how long points of a metric are looked at when an alarm is made: longer than any alarm does. */
const KEPT_MS = 30 * MINUTE_MS;

/** Has somebody watch a simulated project: checks by a schedule, alarms on what they log, and whether both are right. */
export class Watchman {
  readonly simulation: Simulation;
  readonly chronicle: Chronicle;
  /** What keeps checks, or all requests, from coming to anything; and until when the API was down. */
  readonly trouble = { isSilent: false, isDown: false, downUntil: 0 };
  /** Whether a statement that failed once is told to go on. */
  resumesFailed = false;
  /** The commit that the function has. */
  image: Commit;
  deployingSince: number | undefined;
  /** When a check should have been that did not come to its end, for the last time. */
  unheardUntil: number;
  /** When a check was refused, for the last time; since when the key is. */
  refusedUntil = 0;
  refusedSince: number | undefined;
  /** The last check that came to its end; before there was one, the moment from which on there should be. */
  lastCheck: { readonly from: number; readonly to: number };
  readonly #alarms = new Map<string, CloudWatch>();
  readonly #lines: { readonly at: number; readonly line: string }[] = [];
  readonly #measures: Measures;
  readonly #underWay: { readonly invocation: Invocation; readonly from: number }[] = [];
  hasChecked = false;
  #isOff = false;

  constructor(server: Server, plant: Plant = HONEST) {
    this.simulation = new Simulation(server, this.#above(plant));
    const { world, time, commit } = this.simulation;
    this.#measures = new Measures(world);
    this.chronicle = new Chronicle(this.simulation);
    this.image = commit;
    this.lastCheck = { from: time.now, to: time.now };
    this.unheardUntil = time.now;
  }

  get isMeasured(): boolean {
    return this.image.secretPath.endsWith(MEASURED);
  }

  /** Until when checks saw nothing of the apps. */
  get blindUntil(): number {
    return Math.max(this.unheardUntil, this.refusedUntil);
  }

  /** Whether somebody is called: by the alarm of an app, of the project, or of silence. */
  isCalled(alarm: string, app = ''): boolean {
    return this.#alarms.get(app)?.stateOf(`${PREFIX}-${alarm}`) === 'ALARM';
  }

  /** The function gets another image, and the stack the alarms of its apps. */
  expect(image: Commit): void {
    this.image = image;
    this.chronicle.expect(image.apps);
    const names = ['', ...image.apps.map(({ name }) => name)];
    for (const name of this.#alarms.keys()) if (!names.includes(name)) this.#alarms.delete(name);
    for (const name of names) if (!this.#alarms.has(name)) this.#alarms.set(name, this.#alarmsOf(name));
  }

  /** Checks from now on, every five minutes. */
  begin(): void {
    this.expect(this.simulation.commit);
    this.#next();
  }

  end(): void {
    this.#isOff = true;
  }

  #next(): void {
    const { time } = this.simulation;
    time.after(CHECK_MS - (time.now % CHECK_MS), () => {
      if (this.#isOff) return;
      if (this.trouble.isSilent) this.unheardUntil = time.now;
      else this.#check();
      for (const ms of LOOKS_MS) time.after(ms, () => this.#look());
      this.#next();
    });
  }

  #check(): void {
    const { simulation, image } = this;
    const seed = Math.floor(simulation.time.now / CHECK_MS) % 1_000;
    const event = { action: 'watch', watch: { resume_failed: this.resumesFailed } };
    const invocation = simulation.start(image, event, { seed, remainingMs: 300_000 });
    this.#underWay.push({ invocation, from: simulation.time.now });
  }

  /** Reads the log of what has come to its end, looks at the alarms, and at whether they are right. */
  #look(): void {
    if (this.#isOff) return;
    const { simulation } = this;
    const { now } = simulation.time;
    for (const check of this.#underWay.filter(({ invocation }) => invocation.outcome !== undefined)) {
      this.#underWay.splice(this.#underWay.indexOf(check), 1);
      this.#heard(check.invocation, check.from);
    }
    this.chronicle.look();
    const told = [...this.#alarms.values()].flatMap((alarms) => alarms.evaluate(now));
    for (const { name, state } of told) simulation.tell(`${name} is ${state}`);
    const calls = told.filter(({ state }) => state === 'ALARM').map(({ name }) => name.slice(PREFIX.length + 1));
    simulation.wrongs.push(...wrongsOfFunction(this, calls), ...wrongsOfApps(this, calls));
  }

  #heard(invocation: Invocation, from: number): void {
    const { simulation, trouble } = this;
    const { outcome, logs, mutations } = invocation;
    const { now } = simulation.time;
    if (outcome?.kind !== 'report') {
      this.unheardUntil = now;
      if (!trouble.isDown && from > trouble.downUntil)
        simulation.wrongs.push(`a check failed: ${JSON.stringify(outcome).slice(0, 300)}`);
      return;
    }
    this.lastCheck = { from, to: now };
    this.hasChecked = true;
    simulation.outcomes.add(`watch: ${outcome.report['outcome']}`);
    if (mutations.length > 0) {
      simulation.outcomes.add('watch: resumed');
      simulation.tell(`a check did ${mutations.join(', ')}`);
    }
    if (logs.some((line) => line.includes('"unauthorized"'))) this.refusedUntil = now;
    for (const line of logs.filter((one) => dataPointsOf(one).length > 0)) {
      this.#lines.push({ at: now, line });
      for (const [name, alarms] of this.#alarms) if (isOf(line, name)) alarms.read(line);
    }
  }

  /** The alarms of an app, or of the project; they look at what was told before they were there. */
  #alarmsOf(name: string): CloudWatch {
    const dimensions = { function: FUNCTION, ...(name !== '' && { app: name }) };
    const alarms: Alarm[] = [...lineAlarms(PREFIX, { name, dimensions }, 'page')];
    if (name === '') alarms.push(silenceAlarm(PREFIX, FUNCTION));
    const watch = new CloudWatch(alarms);
    const since = this.simulation.time.now - KEPT_MS;
    for (const { at, line } of this.#lines) if (at > since && isOf(line, name)) watch.read(line);
    return watch;
  }

  /** What stands between the handler and everything that it asks, with a plant behind it. */
  #above(plant: Plant): Plant {
    return {
      event: plant.event,
      answer: (request, place) => {
        const { simulation, invocation } = place;
        if (this.trouble.isDown) return refused(503, 'try later');
        if (request.path.startsWith('/v2/metrics/')) return this.#measures.answer(request);
        if (this.refusedSince !== undefined) return refused(401, 'Unauthorized');
        const doing = { may: this.resumesFailed, deployingSince: this.deployingSince };
        const wrong = isCheck(invocation) ? wrongRequest(simulation, request, doing) : undefined;
        if (wrong !== undefined) simulation.wrongs.push(wrong);
        return plant.answer(request, place);
      },
    };
  }
}

/** Whether a line is of an app, or, of none, of the project. */
const isOf = (line: string, name: string): boolean =>
  dataPointsOf(line).some(({ dimensions }) => (dimensions['app'] ?? '') === name);
