import type { Snapshot, StatementEntry } from '../model';
import { type Child, h, type View } from './dom';
import { figure, moment, phaseClass } from './words';

export interface StatementsState {
  readonly showsHidden: boolean;
  onSelect(name: string): void;
  onShowHidden(isShown: boolean): void;
}

/** The list of statements. */
export function statementsView(snapshot: Snapshot, state: StatementsState): readonly View[] {
  const { statements, statementCount, hiddenCount, statement } = snapshot;
  const rest = statementCount - statements.length;
  const groups = bySink(statements).map(([sink, entries]) => {
    const views = entries.map((entry) => entryView(entry, entry.name === statement?.name, state));
    return h('li', { key: `into ${sink ?? ''}` }, sinkView(sink), h('ul', { class: 'list' }, views));
  });
  return [
    h('div', { class: 'head' }, [
      h('h2', { id: 'statements-title', tabindex: -1 }, 'Statements ', countView(statementCount)),
      hiddenCount > 0 ? hiddenToggle(hiddenCount, state) : undefined,
    ]),
    groups.length === 0 ? h('p', { class: 'dim' }, NONE) : h('ul', { class: 'groups' }, groups),
    ...(rest > 0 ? [h('p', { class: 'dim' }, `and ${figure(rest)} older ones`)] : []),
  ];
}

type Group = readonly [sink: string | undefined, entries: readonly StatementEntry[]];

/** The entries in their order, table by table that they fill, and at last those that fill none. */
function bySink(statements: readonly StatementEntry[]): readonly Group[] {
  const sinks = [...new Set(statements.flatMap(({ writes }) => writes ?? []))].sort();
  return [...sinks, undefined]
    .map((sink): Group => [sink, statements.filter(({ writes }) => writes === sink)])
    .filter(([, entries]) => entries.length > 0);
}

const sinkView = (sink: string | undefined): Child =>
  sink === undefined ? undefined : h('h3', { class: 'into' }, h('span', { class: 'dim' }, 'into '), sink);

const NONE = 'No statement yet. Deploy an app, or POST a statement to the API.';

export const countView = (count: number): View => h('span', { class: 'count' }, figure(count));

function hiddenToggle(count: number, { showsHidden, onShowHidden }: StatementsState): View {
  const label = `${showsHidden ? 'Leave out' : 'Show'} ${figure(count)} hidden`;
  return h('button', { class: 'quiet', click: () => onShowHidden(!showsHidden) }, label);
}

function entryView(entry: StatementEntry, isCurrent: boolean, { onSelect }: StatementsState): View {
  const { name, uid, phase, kind, createdAt, isHidden } = entry;
  const what = [kind.replaceAll('_', ' '), isHidden ? 'hidden' : ''].filter((text) => text !== '').join(', ');
  const attributes = { class: 'entry', 'aria-current': isCurrent && 'true', click: () => onSelect(name) };
  const parts = [
    h('span', { class: 'name' }, name),
    h('span', { class: phaseClass(phase) }, phase),
    h('span', { class: 'dim' }, what),
    h('time', { datetime: createdAt, class: 'dim' }, moment(createdAt)),
  ];
  return h('li', { key: uid }, h('button', attributes, parts));
}
