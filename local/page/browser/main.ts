import type { Action, FullValue, NewestRows, Snapshot } from '../model';
import { detailView } from './detail';
import { confirmDelete, showValue } from './dialog';
import { patch } from './dom';
import { statementsView } from './statements';
import { tablesView } from './tables';
import { ACTIONS, figure } from './words';

const INTERVAL_MS = 1000;

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
let moving: ReadonlySet<number> = new Set();
let asked = 0;

const region = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

function say(id: 'connection' | 'announcer', text: string): void {
  const element = region(id);
  if (element.textContent !== text) element.textContent = text;
}

/** Asks for what is now, and shows it where it differs. An answer that another question overtook is dropped. */
async function refresh(): Promise<void> {
  asked += 1;
  const question = asked;
  const query = new URLSearchParams({
    hidden: String(chosen.showsHidden),
    sql: chosen.showsWholeSql ? 'whole' : 'beginning',
  });
  if (chosen.statement !== undefined) query.set('statement', chosen.statement);
  if (chosen.table !== undefined) query.set('table', chosen.table);
  try {
    const response = await fetch(`/local/snapshot?${query}`);
    const text = await response.text();
    if (question !== asked) return;
    if (!response.ok) throw new Error(text);
    connected(true);
    if (text === received && moving.size === 0) return;
    const next = JSON.parse(text) as Snapshot;
    moving = text === received ? new Set() : movedNodes(snapshot, next);
    announce(snapshot, next);
    [received, snapshot] = [text, next];
    show();
  } catch {
    if (question === asked) connected(false);
  }
}

function connected(isConnected: boolean): void {
  document.body.classList.toggle('lost', !isConnected);
  say('connection', isConnected ? 'Live' : 'The stand-in does not answer. Trying again…');
}

/** The nodes of the flow whose numbers differ from those before. */
function movedNodes(before: Snapshot | undefined, { statement }: Snapshot): ReadonlySet<number> {
  if (statement === undefined || before?.statement?.uid !== statement.uid) return new Set();
  const old = before.statement.flow;
  return new Set(
    statement.flow?.flatMap(({ rows, read }, index) =>
      rows !== old?.[index]?.rows || read !== old?.[index]?.read ? [index] : [],
    ),
  );
}

/** Tells a phase that has changed to those who do not see it. */
function announce(before: Snapshot | undefined, { statement, statements }: Snapshot): void {
  const old = new Map(before?.statements.map(({ uid, phase }) => [uid, phase]));
  const changed = before && statements.filter(({ uid, phase }) => old.get(uid) !== phase);
  const news = changed?.slice(0, 3).map(({ name, phase }) => `${name} is ${phase}`) ?? [];
  if (news.length > 0) say('announcer', news.join(', '));
  if (statement?.name !== before?.statement?.name) chosen.problem = '';
}

function show(): void {
  if (snapshot === undefined) return;
  const { statement, environment } = snapshot;
  region('place').textContent = environment;
  patch(
    region('statements'),
    statementsView(snapshot, chosen.showsHidden, {
      onSelect: (name) => choose({ statement: name, table: undefined, showsWholeSql: false, problem: '' }),
      onShowHidden: (showsHidden) => choose({ showsHidden }),
    }),
  );
  patch(
    region('detail'),
    detailView(statement, {
      showsWholeSql: chosen.showsWholeSql,
      problem: chosen.problem,
      busy: chosen.busy,
      width: region('detail').clientWidth - 2 * parseFloat(getComputedStyle(region('tables')).paddingLeft) - 2,
      moving,
      onAction: (action) => void act(action),
      onWholeSql: (showsWholeSql) => choose({ showsWholeSql }),
    }),
  );
  patch(
    region('tables'),
    tablesView(snapshot, {
      onSelect: ({ id }) => choose({ table: id }),
      onValue: (rows, offset, column) => void look(rows, offset, column),
    }),
  );
}

function choose(choice: Partial<typeof chosen>): void {
  Object.assign(chosen, choice);
  show();
  void refresh();
}

/** Stops, resumes or deletes the statement that is shown. */
async function act(action: Action): Promise<void> {
  const name = snapshot?.statement?.name;
  if (name === undefined || (action === 'delete' && !(await confirmDelete(name)))) return;
  choose({ statement: name, busy: action, problem: '' });
  const problem = await operate(name, action);
  if (action === 'delete' && problem === '') {
    chosen.statement = undefined;
    region('statements-title').focus();
  }
  choose({ busy: undefined, problem });
}

/** @returns what went wrong, or an empty text */
async function operate(name: string, action: Action): Promise<string> {
  const failed = `${ACTIONS[action]} failed: `;
  try {
    const path = `/local/statements/${encodeURIComponent(name)}/${action}`;
    const response = await fetch(path, { method: 'POST', headers: { 'X-Local-Page': '1' } });
    if (response.ok) return '';
    return failed + ((await response.json()) as { readonly error: string }).error;
  } catch {
    return `${failed}the stand-in does not answer.`;
  }
}

/** Shows one value whole. */
async function look({ table, columns }: NewestRows, offset: number, column: number): Promise<void> {
  const title = `${columns[column]?.name} at offset ${figure(offset)}`;
  const query = new URLSearchParams({ table: table.id, offset: String(offset), column: String(column) });
  try {
    const response = await fetch(`/local/value?${query}`);
    if (!response.ok) throw new Error(((await response.json()) as { readonly error: string }).error);
    const { text, length } = (await response.json()) as FullValue;
    const note =
      text.length < length
        ? `The first ${figure(text.length)} of ${figure(length)} characters`
        : `${figure(length)} characters`;
    await showValue(title, text, `${columns[column]?.type}, ${note}`);
  } catch (error) {
    await showValue(title, error instanceof Error ? error.message : String(error), '');
  }
}

async function watch(): Promise<void> {
  if (!document.hidden) await refresh();
  setTimeout(() => void watch(), INTERVAL_MS);
}

document.addEventListener('visibilitychange', () => void refresh());
new ResizeObserver(show).observe(region('detail'));
void watch();
