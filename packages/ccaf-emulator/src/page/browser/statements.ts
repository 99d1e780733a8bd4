import type { Snapshot, StatementEntry } from '../model';
import { h, type View } from './dom';
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
  const entries = statements.map((entry) => entryView(entry, entry.name === statement?.name, state));
  return [
    h('div', { class: 'head' }, [
      h('h2', { id: 'statements-title', tabindex: -1 }, 'Statements ', countView(statementCount)),
      hiddenCount > 0 ? hiddenToggle(hiddenCount, state) : undefined,
    ]),
    entries.length === 0 ? h('p', { class: 'dim' }, NONE) : h('ul', { class: 'list' }, entries),
    ...(rest > 0 ? [h('p', { class: 'dim' }, `and ${figure(rest)} older ones`)] : []),
  ];
}

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
