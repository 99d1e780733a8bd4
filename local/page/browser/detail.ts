import type { Action, SqlText, StatementDetail } from '../model';
import { type Child, h, type View } from './dom';
import { flowView } from './flow';
import { ACTIONS, figure, moment, phaseClass, phaseMeaning } from './words';

export interface DetailState {
  readonly showsWholeSql: boolean;
  /** What went wrong with the last action. */
  readonly problem: string;
  /** The action that is under way. */
  readonly busy: Action | undefined;
  /** How wide the data flow can be, in CSS pixels. */
  readonly width: number;
  /** The flow's nodes whose numbers just changed. */
  readonly moving: ReadonlySet<number>;
  onAction(action: Action): void;
  onWholeSql(isShown: boolean): void;
}

/** Everything about the selected statement. */
export function detailView(statement: StatementDetail | undefined, state: DetailState): readonly View[] {
  if (statement === undefined) return [];
  const { uid, flow, offsets, exceptions, properties, labels } = statement;
  return [
    h('article', { key: uid, 'aria-labelledby': 'statement-title' }, [
      headView(statement, state),
      flow && card('Data flow', 'flow', flowView(flow, state.width, state.moving)),
      h('div', { class: 'columns' }, [
        card('SQL', 'sql', ...sqlView(statement.sql, state)),
        h('div', { class: 'facts' }, [
          offsets.length > 0
            ? card(
                'Latest offsets',
                'offsets',
                pairs(offsets.map(({ table, read, rows }) => [table, behind(read, rows)])),
              )
            : undefined,
          card(
            'Properties',
            'properties',
            properties.length > 0 ? pairs(properties) : h('p', { class: 'none' }, 'None.'),
          ),
          labels.length > 0 ? card('Labels', 'labels', pairs(labels)) : undefined,
          card(
            'Exceptions',
            'exceptions',
            exceptions.length > 0 ? exceptionsView(statement) : h('p', { class: 'none' }, 'None.'),
          ),
        ]),
      ]),
    ]),
  ];
}

const behind = (read: number, rows: number): string =>
  read < rows ? `${figure(read)} of ${figure(rows)}` : figure(read);

const card = (title: string, key: string, ...children: readonly Child[]): View =>
  h('section', { class: `card ${key}`, key }, h('h3', {}, title), children);

const pairs = (entries: readonly (readonly [string, string])[]): View =>
  h(
    'dl',
    {},
    entries.map(([name, value]) => h('div', { key: name }, h('dt', {}, name), h('dd', {}, value))),
  );

function headView({ name, phase, detail, createdAt, endedAt, actions }: StatementDetail, state: DetailState): View {
  const meaning = phaseMeaning(phase);
  return h('section', { class: 'card statement' }, [
    h('div', { class: 'head' }, [
      h('h2', { id: 'statement-title' }, name),
      h(
        'div',
        { class: 'actions' },
        actions.map((action) =>
          h(
            'button',
            { key: action, class: action, disabled: state.busy !== undefined, click: () => state.onAction(action) },
            state.busy === action ? `${ACTIONS[action]}…` : ACTIONS[action],
          ),
        ),
      ),
    ]),
    h('p', { class: 'state' }, [
      h('span', { class: phaseClass(phase) }, phase),
      meaning === '' ? undefined : h('span', {}, meaning),
      h('span', { class: 'what' }, 'created ', h('time', { datetime: createdAt }, moment(createdAt))),
      endedAt === undefined
        ? undefined
        : h('span', { class: 'what', key: 'ended' }, 'ended ', h('time', { datetime: endedAt }, moment(endedAt))),
    ]),
    detail === ''
      ? undefined
      : h('pre', { class: phase === 'FAILED' ? 'reason failed' : 'reason', key: 'detail', tabindex: 0 }, detail),
    h('p', { class: 'problem', role: 'alert', key: 'problem' }, state.problem),
  ]);
}

function sqlView({ pieces, lines, isCut }: SqlText, { showsWholeSql, onWholeSql }: DetailState): readonly Child[] {
  const code = h(
    'pre',
    { class: 'code', tabindex: 0, 'aria-label': 'SQL' },
    pieces.map(([kind, text]) => (kind === 'plain' ? text : h('span', { class: kind }, text))),
    isCut ? '…' : undefined,
  );
  if (!isCut && !showsWholeSql) return [code];
  return [
    code,
    h(
      'button',
      { class: 'quiet', click: () => onWholeSql(!showsWholeSql) },
      showsWholeSql ? 'Show the beginning only' : `Show all ${figure(lines)} lines`,
    ),
  ];
}

const exceptionsView = ({ exceptions }: StatementDetail): View =>
  h(
    'ul',
    { class: 'exceptions' },
    exceptions.map(({ name, message, at }) =>
      h(
        'li',
        {},
        h('time', { datetime: at, class: 'what' }, moment(at)),
        h('strong', {}, name),
        h('pre', { tabindex: 0 }, message),
      ),
    ),
  );
