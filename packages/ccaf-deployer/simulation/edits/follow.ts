import type { Outcome } from '../invocation';
import type { Simulation } from '../simulation';
import type { Refusal } from '../words';
import { acceptGap, adopt, counted, stopWriters } from './answer-lines';

/** A line that answers a refusal, wherever it stands. */
const LINE = /^\s*((?:start|adopt|accept-gap|rebuild|discard-state) .*asked=\S+(?: in=\S+)?)\s*$/gm;

/** Does what the last failure advises: its answers go into the event, or a person does what it asks for. */
export function follow(simulation: Simulation, choice: number): void {
  const { failure } = simulation;
  simulation.failure = undefined;
  if (failure?.code === 'STATEMENT_HIDDEN') showAll(simulation);
  else if (failure?.code === 'DEPLOY_REFUSED') {
    for (const refusal of (failure.facts['refusals'] ?? []) as readonly Refusal[]) answer(simulation, refusal, choice);
  } else if (failure) {
    const lines = [...linesIn(failure)];
    if (lines.length > 0) answer(simulation, { app: '', rule: failure.code, message: '', answers: lines }, choice);
    if (failure.message.includes('may not see')) showAll(simulation);
  }
}

type Failure = Extract<Outcome, { kind: 'error' }>;

const linesIn = ({ message }: Failure): Set<string> =>
  new Set([...message.matchAll(LINE)].map(([, line = '']) => line));

function answer(simulation: Simulation, { rule, answers }: Refusal, choice: number): void {
  const line = answers[choice % Math.max(1, answers.length)];
  if (rule === 'two-apps-one-sink') {
    unite(simulation);
  } else if (line === undefined) {
    simulation.tell(`nothing answers ${rule}`);
  } else {
    const counts = choice % 2 === 1 && line.startsWith('start ');
    if (counts) stopWriters(simulation, line);
    const given = counts ? counted(simulation, line) : line;
    simulation.tell(`a person answers ${rule}: ${given}`);
    acceptGap(simulation, given);
    adopt(simulation, given);
    simulation.answers = [...new Set([...simulation.answers, given])];
  }
}

/** "Make them one app, with a union." */
function unite(simulation: Simulation): void {
  const { commit } = simulation;
  const sinks = [...new Set(commit.apps.map(({ sink }) => sink))];
  const apps = sinks.flatMap((sink) => {
    const [first, ...others] = commit.apps.filter((app) => app.sink === sink);
    return first ? [{ ...first, topics: [...new Set([first, ...others].flatMap(({ topics }) => topics))] }] : [];
  });
  simulation.tell('a person makes one app of those that write one sink');
  simulation.commit = { ...commit, apps };
}

/** The key is given the right to see everything. */
function showAll(simulation: Simulation): void {
  simulation.tell('the key of the deploys may see everything again');
  for (const statement of simulation.world.statements.values()) statement.isHidden = false;
}
