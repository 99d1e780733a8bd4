import type { Snapshot, StatementEntry } from '../model';
import { h, type View } from './dom';
import { figure, moment, phaseClass } from './words';

export interface StatementsEvents {
  onSelect(name: string): void;
  onShowHidden(isShown: boolean): void;
}

/** The list of statements. */
export function statementsView(snapshot: Snapshot, showsHidden: boolean, events: StatementsEvents): readonly View[] {
  const { statements, statementCount, hiddenCount, statement } = snapshot;
  const rest = statementCount - statements.length;
  return [
    h('div', { class: 'head' }, [
      h(
        'h2',
        { id: 'statements-title', tabindex: -1 },
        'Statements ',
        h('span', { class: 'count' }, figure(statementCount)),
      ),
      h(
        'button',
        { 'aria-pressed': String(showsHidden), class: 'quiet', click: () => events.onShowHidden(!showsHidden) },
        showsHidden ? `Hide hidden (${figure(hiddenCount)})` : `Show hidden (${figure(hiddenCount)})`,
      ),
    ]),
    statements.length === 0
      ? h(
          'p',
          { class: 'none' },
          hiddenCount > 0
            ? 'Only hidden statements.'
            : 'No statement yet. Deploy an app, or POST one to the statements API.',
        )
      : h(
          'ul',
          { class: 'list' },
          statements.map((entry) => entryView(entry, entry.name === statement?.name, events)),
        ),
    ...(rest > 0 ? [h('p', { class: 'none' }, `and ${figure(rest)} older ones`)] : []),
  ];
}

function entryView(
  { name, uid, phase, kind, createdAt, isHidden }: StatementEntry,
  isCurrent: boolean,
  { onSelect }: StatementsEvents,
): View {
  const what = [kind.replaceAll('_', ' '), isHidden ? 'hidden' : ''].filter((text) => text !== '').join(', ');
  return h('li', { key: uid }, [
    h('button', { class: 'entry', 'aria-current': isCurrent && 'true', click: () => onSelect(name) }, [
      h('span', { class: 'name' }, name),
      h('span', { class: phaseClass(phase) }, phase),
      h('span', { class: 'what' }, what),
      h('time', { datetime: createdAt, class: 'what' }, moment(createdAt)),
    ]),
  ]);
}
