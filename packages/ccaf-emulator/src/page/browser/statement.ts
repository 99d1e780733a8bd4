import type { Action, OtherFlow, StatementDetail } from '../model';
import { type Child, h, type View } from './dom';
import { flowView } from './flow';
import { ACTIONS, moment, phaseClass, phaseMeaning } from './words';

export interface StatementState {
  /** What went wrong with the last action. */
  readonly problem: string;
  /** The action that is under way. */
  readonly busy: Action | undefined;
  /** How wide the data flow can be, in CSS pixels. */
  readonly width: number;
  /** The nodes of a statement's flow whose numbers just changed. */
  moving(uid: string): ReadonlySet<number>;
  onAction(action: Action): void;
  onSelect(name: string): void;
}

/** The selected statement: how it is, what can be done with it, its data flow, and what runs beside it. */
export function statementView(
  statement: StatementDetail | undefined,
  others: readonly OtherFlow[],
  state: StatementState,
): readonly View[] {
  if (statement === undefined) return [];
  const { uid, flow } = statement;
  const picture =
    flow &&
    h('section', { class: 'card', key: 'flow' }, [
      h('h3', {}, 'Data flow'),
      flowView(flow, state.width, state.moving(uid)),
    ]);
  return [
    h('article', { key: uid, 'aria-labelledby': 'statement-title' }, headView(statement, state), picture),
    ...others.map((other) => otherView(other, state)),
  ];
}

/** What runs beside it: its data flow, and the way to it. */
function otherView({ name, uid, phase, flow }: OtherFlow, state: StatementState): View {
  const title = h('button', { class: 'quiet name', click: () => state.onSelect(name) }, name);
  return h('section', { class: 'card other', key: uid }, [
    h('h3', { class: 'state' }, ['Data flow of', title, h('span', { class: phaseClass(phase) }, phase)]),
    flowView(flow, state.width, state.moving(uid)),
  ]);
}

function headView(statement: StatementDetail, state: StatementState): View {
  const { name, phase, detail, createdAt, endedAt, actions } = statement;
  return h('section', { class: 'card' }, [
    h('div', { class: 'head' }, [
      h('h2', { id: 'statement-title' }, name),
      h(
        'div',
        { class: 'actions' },
        actions.map((action) => actionView(action, state)),
      ),
    ]),
    h('p', { class: 'state' }, [
      h('span', { class: phaseClass(phase) }, phase),
      h('span', {}, phaseMeaning(phase)),
      momentView('created', createdAt),
      endedAt === undefined ? undefined : momentView('ended', endedAt),
    ]),
    reasonView(phase, detail),
    h('p', { class: 'problem', role: 'alert', key: 'problem' }, state.problem),
  ]);
}

function actionView(action: Action, { busy, onAction }: StatementState): View {
  // Stop becomes Resume in the same place: whoever pressed it with the keyboard is still there.
  const key = action === 'delete' ? action : 'stop or resume';
  const attributes = {
    key,
    class: action,
    'aria-disabled': busy !== undefined && 'true',
    click: () => onAction(action),
  };
  return h('button', attributes, busy === action ? `${ACTIONS[action]}…` : ACTIONS[action]);
}

const momentView = (what: string, at: string): View =>
  h('span', { class: 'dim', key: what }, `${what} `, h('time', { datetime: at }, moment(at)));

function reasonView(phase: string, detail: string): Child {
  if (detail === '') return undefined;
  return h('pre', { class: `reason ${phaseClass(phase)}`, key: 'detail', tabindex: 0 }, detail);
}
