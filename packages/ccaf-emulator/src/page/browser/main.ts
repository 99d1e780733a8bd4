import type { Action, Flow, FullValue, NewestRows, Snapshot } from '../model';
import { ask, reasonOf } from './ask';
import { checkView } from './check';
import { definitionView } from './definition';
import { confirmDelete, showValue } from './dialog';
import { patch } from './dom';
import { statementView } from './statement';
import { statementsView } from './statements';
import { tablesView } from './tables';
import { ACTIONS, figure } from './words';

const INTERVAL_MS = 1000;
/** What a card's padding and border take of the data flow's width before it is there to be measured, in CSS pixels. */
const FRAME = 34;

/** What the person chose and did; everything else comes from the snapshot. */
const chosen = {
  statement: undefined as string | undefined,
  table: undefined as string | undefined,
  showsHidden: false,
  showsWholeSql: false,
  problem: '',
  busy: undefined as Action | undefined,
};

let received = '';
let snapshot: Snapshot | undefined;
/** By statement, the nodes of its flow whose numbers just changed. */
let moving: ReadonlyMap<string, ReadonlySet<number>> = new Map();
const NONE: ReadonlySet<number> = new Set();
let questions = 0;

const region = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

function say(id: 'connection' | 'announcer' | 'place', text: string): void {
  const element = region(id);
  if (element.textContent !== text) element.textContent = text;
}

/** Asks for what is now, and shows it where it differs. An answer that another question overtook is dropped. */
async function refresh(): Promise<void> {
  questions += 1;
  const question = questions;
  const { statement, table, showsHidden, showsWholeSql } = chosen;
  const query = new URLSearchParams({ hidden: String(showsHidden), sql: showsWholeSql ? 'whole' : 'beginning' });
  if (statement !== undefined) query.set('statement', statement);
  if (table !== undefined) query.set('table', table);
  try {
    const text = await ask(`/local/snapshot?${query}`);
    if (question !== questions) return;
    connected('');
    if (text !== received || moving.size > 0) take(text);
  } catch (error) {
    if (question === questions) connected(reasonOf(error));
  }
}

function connected(problem: string): void {
  document.body.classList.toggle('lost', problem !== '');
  say('connection', problem === '' ? 'Live' : `Trying again: ${problem}`);
}

/** Shows a snapshot, and what differs from the one before. */
function take(text: string): void {
  const next = JSON.parse(text) as Snapshot;
  moving = movedNodes(snapshot, next);
  say('announcer', news(snapshot, next) || (region('announcer').textContent ?? ''));
  if (next.statement?.uid !== snapshot?.statement?.uid) chosen.problem = '';
  [received, snapshot] = [text, next];
  show();
}

/** Of each flow the nodes whose numbers differ from those before; those of a flow that was not there did not move. */
function movedNodes(before: Snapshot | undefined, now: Snapshot): ReadonlyMap<string, ReadonlySet<number>> {
  const old = flowsOf(before);
  const found = [...flowsOf(now)].map(([uid, flow]) => {
    const was = old.get(uid) ?? flow;
    const moved = flow.flatMap(({ rows, read }, at) => (rows !== was[at]?.rows || read !== was[at]?.read ? [at] : []));
    return [uid, new Set(moved)] as const;
  });
  return new Map(found.filter(([, moved]) => moved.size > 0));
}

const flowsOf = (snapshot: Snapshot | undefined): ReadonlyMap<string, Flow> => {
  const { statement, others = [] } = snapshot ?? {};
  const all = [...(statement ? [statement] : []), ...others];
  return new Map(all.flatMap(({ uid, flow }) => (flow === undefined ? [] : [[uid, flow] as const])));
};

/** The phases and judgements that have changed, for those who do not see it. */
function news(before: Snapshot | undefined, { statements, check }: Snapshot): string {
  if (before === undefined) return '';
  const old = new Map(before.statements.map(({ uid, phase }) => [uid, phase]));
  const judged = new Map(before.check?.apps.map(({ app, judgement }) => [app, judgement]));
  const apps = (check?.apps ?? []).filter(({ app, judgement }) => judged.get(app) !== judgement);
  return [
    ...apps.map(({ app, judgement }) => `${app} is ${judgement}`),
    ...statements.filter(({ uid, phase }) => old.get(uid) !== phase).map(({ name, phase }) => `${name} is ${phase}`),
  ]
    .slice(0, 3)
    .join(', ');
}

function show(): void {
  if (snapshot === undefined) return;
  const { statement, others, environment, engine, check } = snapshot;
  const select = (name: string): void =>
    choose({ statement: name, table: undefined, showsWholeSql: false, problem: '' });
  say('place', `environment ${environment} · ${engine === 'flink' ? 'a real Apache Flink' : 'embedded engine'}`);
  patch(
    region('statements'),
    statementsView(snapshot, {
      showsHidden: chosen.showsHidden,
      onSelect: select,
      onShowHidden: (showsHidden) => choose({ showsHidden }),
    }),
  );
  patch(region('check'), checkView(check));
  patch(
    region('statement'),
    statementView(statement, others, {
      problem: chosen.problem,
      busy: chosen.busy,
      width: document.querySelector('.picture')?.clientWidth ?? region('statement').clientWidth - FRAME,
      moving: (uid) => moving.get(uid) ?? NONE,
      onAction: (action) => void act(action),
      onSelect: select,
    }),
  );
  patch(
    region('tables'),
    tablesView(snapshot, {
      onSelect: ({ id }) => choose({ table: id }),
      onValue: (rows, offset, column) => void look(rows, offset, column),
    }),
  );
  patch(
    region('definition'),
    definitionView(statement, {
      isFlink: engine === 'flink',
      showsWholeSql: chosen.showsWholeSql,
      onWholeSql: (showsWholeSql) => choose({ showsWholeSql }),
    }),
  );
}

function choose(choice: Partial<typeof chosen>): void {
  Object.assign(chosen, choice);
  show();
  void refresh();
}

/** Stops, resumes or deletes the statement that is shown, as any client would. */
async function act(action: Action): Promise<void> {
  const name = snapshot?.statement?.name;
  if (name === undefined || chosen.busy !== undefined) return;
  if (action === 'delete' && !(await confirmDelete(name))) return;
  choose({ statement: name, busy: action, problem: '' });
  try {
    await ask(`/local/statements/${encodeURIComponent(name)}/${action}`, {
      method: 'POST',
      headers: { 'X-Local-Page': '1' },
    });
    if (action === 'delete') region('statements-title').focus();
  } catch (error) {
    chosen.problem = `${ACTIONS[action]} failed: ${reasonOf(error)}`;
  }
  choose({ busy: undefined });
}

/** Shows one value whole. */
async function look({ table, columns }: NewestRows, offset: number, column: number): Promise<void> {
  const { name = '', type = '' } = columns[column] ?? {};
  const query = new URLSearchParams({ table: table.id, offset: String(offset), column: String(column) });
  const value = await ask(`/local/value?${query}`).then((text) => JSON.parse(text) as FullValue, reasonOf);
  const { text, length } = typeof value === 'string' ? { text: value, length: 0 } : value;
  const size = text.length < length ? `the first ${figure(text.length)} of ${figure(length)}` : figure(length);
  await showValue(`${name} at offset ${figure(offset)}`, text, length === 0 ? '' : `${type}, ${size} characters`);
}

async function watch(): Promise<void> {
  if (!document.hidden) await refresh();
  setTimeout(() => void watch(), INTERVAL_MS);
}

document.addEventListener('visibilitychange', () => void refresh());
new ResizeObserver(() => requestAnimationFrame(show)).observe(region('statement'));
void watch();
