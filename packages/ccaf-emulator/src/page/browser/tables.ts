import type { Cell, NewestRows, Snapshot, TableEntry } from '../model';
import { h, type View } from './dom';
import { countView } from './statements';
import { figure } from './words';

export interface TablesState {
  onSelect(table: TableEntry): void;
  onValue(rows: NewestRows, offset: number, column: number): void;
}

/** The tables, and the newest rows of one of them. */
export function tablesView({ tables, tableCount, rows }: Snapshot, state: TablesState): readonly View[] {
  const isSingle = new Set(tables.map(({ database }) => database)).size < 2;
  const rest = tableCount - tables.length;
  const tabs = tables.map((table) => tabView(table, isSingle, table.id === rows?.table.id, state));
  return [
    h('div', { class: 'head' }, h('h2', {}, 'Tables ', countView(tableCount))),
    tabs.length === 0 ? h('p', { class: 'dim' }, 'No table yet.') : h('ul', { class: 'tabs' }, tabs),
    ...(rest > 0 ? [h('p', { class: 'dim' }, `and ${figure(rest)} more tables`)] : []),
    ...(rows === undefined ? [] : [captionView(rows), rowsView(rows, state)]),
  ];
}

function tabView(table: TableEntry, isSingle: boolean, isCurrent: boolean, { onSelect }: TablesState): View {
  const label = isSingle ? table.name : `${table.database}.${table.name}`;
  const attributes = { 'aria-current': isCurrent && 'true', click: () => onSelect(table) };
  return h(
    'li',
    { key: table.id },
    h('button', attributes, h('span', { class: 'name' }, label), ' ', countView(table.rows)),
  );
}

function captionView({ rows, table, columns, columnCount }: NewestRows): View {
  const what =
    rows.length < table.rows ? `${rows.length} newest of ${figure(table.rows)} rows` : 'All rows, the newest first';
  const more = columns.length < columnCount ? `, ${columns.length} of ${figure(columnCount)} columns` : '';
  return h('p', { class: 'caption dim' }, rows.length === 0 ? 'No row yet.' : what + more);
}

function rowsView(newest: NewestRows, { onValue }: TablesState): View {
  const { table, columns, rows } = newest;
  const numeric = (index: number): string | undefined => (columns[index]?.isNumeric === true ? 'number' : undefined);
  const titles = columns.map(({ name, type }, index) =>
    h('th', { scope: 'col', class: numeric(index) }, name, h('span', { class: 'type' }, type)),
  );
  const lines = rows.map(({ offset, cells }) => {
    const cell = (view: Cell, index: number): View =>
      h(
        'td',
        { class: numeric(index) },
        cellView(view, () => onValue(newest, offset, index)),
      );
    return h('tr', { key: offset }, h('th', { scope: 'row', class: 'number' }, figure(offset)), cells.map(cell));
  });
  const attributes = {
    class: 'scroll',
    tabindex: 0,
    role: 'region',
    'aria-label': `Rows of ${table.name}`,
    key: table.id,
  };
  return h(
    'div',
    attributes,
    h('table', {}, [
      h('thead', {}, h('tr', {}, h('th', { scope: 'col', class: 'number' }, 'offset'), titles)),
      h('tbody', {}, lines),
    ]),
  );
}

function cellView({ form, text, hasMore }: Cell, onMore: () => void): View | string {
  if (form === 'null' || form === 'empty') return h('span', { class: form }, text);
  if (!hasMore) return text;
  const type = form === 'bytes' ? h('span', { class: 'type' }, 'bytes') : undefined;
  return h('button', { class: 'value', title: 'Show the whole value', click: onMore }, text, type);
}
