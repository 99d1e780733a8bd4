import { unreadableText } from 'ccaf-deployer/reconcile';
import { figure } from '../terminal/figures';
import { type TextColumn, textTable } from '../terminal/text-table';
import type { AppAnswer } from './answer';
import { runsCheckout } from './checkout';
import type { EnvironmentStatus } from './environment-status';
import type { Status } from './status';
import { age } from './time-text';

const COLUMNS: readonly TextColumn[] = [
  { title: 'where' },
  { title: 'app' },
  { title: 'judged' },
  { title: 'phase' },
  { title: 'since', align: 'right' },
  { title: 'lag', align: 'right' },
  { title: 'rows/min', align: 'right' },
  { title: 'checkout' },
];
/** The one whose cells are cut, where the lines would be too long. */
const APP = 1;
const WIDTH = 80;
const LEAST = 8;

/** A line for each environment and app, each of which fits a terminal of 80 columns. */
export function statusTable({ environments, checkout }: Status, now: number): string[] {
  const rows = environments.flatMap((one) =>
    one.apps.length === 0
      ? [[one.environment, '', one.judgement]]
      : one.apps.map((app) => [one.environment, ...cellsOf(app, now), runsCheckout(checkout, one, app).runs]),
  );
  const excess = Math.max(...textTable(COLUMNS, rows).map((line) => line.length)) - WIDTH;
  if (excess <= 0) return textTable(COLUMNS, rows);
  const longest = Math.max(...rows.map((row) => row[APP]?.length ?? 0));
  const room = Math.max(LEAST, longest - excess);
  return textTable(
    COLUMNS,
    rows.map((row) => row.map((cell, index) => (index === APP ? cut(cell, room) : cell))),
  );
}

const cut = (text: string, room: number): string => (text.length > room ? `${text.slice(0, room - 1)}…` : text);

const cellsOf = ({ name, judgement, phase, since, flow }: AppAnswer, now: number): string[] => [
  name,
  judgement,
  phase || 'none',
  age(since, now),
  known(flow.pendingRecords),
  known(flow.recordsPerMinute),
];

const known = (count: number | undefined): string => (count === undefined ? 'unknown' : figure(count));

/** What is not known in the table, and why: once for all that share the reason. */
export function tableNotes({ environments, checkout }: Status): string[] {
  const notes = new Map<string, Set<string>>();
  for (const one of environments) {
    const ofItself = [
      ...(one.judgement === 'absent' ? [`${one.why}; ${one.advice}`] : []),
      ...(one.answer?.warnings ?? []).map((warning) => `warning: ${warning}`),
    ];
    for (const why of [...ofItself, ...one.apps.flatMap((app) => appNotes(checkout, one, app))]) {
      notes.set(why, (notes.get(why) ?? new Set()).add(one.environment));
    }
  }
  return [...notes].map(([why, names]) => `${[...names].join(', ')}: ${why}`);
}

function appNotes(checkout: Status['checkout'], environment: EnvironmentStatus, app: AppAnswer): string[] {
  const { runs, why } = runsCheckout(checkout, environment, app);
  const others = Object.entries(app.unreadable).filter(([, { mode }]) => mode !== 'fail');
  return [
    ...(why ? [`whether the SQL of this checkout runs: ${runs}; ${why}`] : []),
    ...(others.length > 0 ? [`${app.name}: ${unreadableText(Object.fromEntries(others))}`] : []),
    ...(app.flow.unknown ? [`lag and rows per minute: unknown; ${app.flow.unknown}`] : []),
  ];
}
