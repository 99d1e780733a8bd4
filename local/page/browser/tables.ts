import type { Cell, NewestRows, Snapshot, TableEntry } from '../model';
import { h, type View } from './dom';
import { figure } from './words';

export interface TablesEvents {
  onSelect(table: TableEntry): void;
  onValue(rows: NewestRows, offset: number, column: number): void;
}

/** The tables, and the newest rows of one of them. */
export function tablesView({ tables, tableCount, rows }: Snapshot, events: TablesEvents): readonly View[] {
  const databases = new Set(tables.map(({ database }) => database));
  const label = ({ database, name }: TableEntry): string => (databases.size > 1 ? `${database}.${name}` : name);
  const rest = tableCount - tables.length;
  return [
    h('div', { class: 'head' }, h('h2', {}, 'Tables ', h('span', { class: 'count' }, figure(tableCount)))),
    tables.length === 0
      ? h('p', { class: 'none' }, 'No table yet.')
      : h(
          'ul',
          { class: 'tabs' },
          tables.map((table) =>
            h(
              'li',
              { key: table.id },
              h(
                'button',
                { 'aria-current': table.id === rows?.table.id && 'true', click: () => events.onSelect(table) },
                h('span', { class: 'name' }, label(table)),
                ' ',
                h('span', { class: 'count' }, figure(table.rows)),
              ),
            ),
          ),
        ),
    ...(rest > 0 ? [h('p', { class: 'none' }, `and ${figure(rest)} more tables`)] : []),
    ...(rows === undefined ? [] : rowsView(rows, events)),
  ];
}

function rowsView(rows: NewestRows, events: TablesEvents): readonly View[] {
  const { table, columns, columnCount } = rows;
  const caption =
    rows.rows.length === table.rows ? 'All rows' : `The newest ${rows.rows.length} of ${figure(table.rows)} rows`;
  const more = columnCount > columns.length ? `, the first ${columns.length} of ${figure(columnCount)} columns` : '';
  return [
    h('p', { class: 'caption' }, rows.rows.length === 0 ? 'No row yet.' : `${caption}${more}, the newest first`),
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `Rows of ${table.name}`, key: table.id },
      h('table', {}, [
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, 'offset'),
            columns.map(({ name, type, isNumeric }) =>
              h('th', { scope: 'col', class: isNumeric && 'number' }, name, h('span', { class: 'type' }, type)),
            ),
          ),
        ),
        h(
          'tbody',
          {},
          rows.rows.map(({ offset, cells }) =>
            h('tr', { key: offset }, [
              h('th', { scope: 'row', class: 'number' }, figure(offset)),
              ...cells.map((cell, index) =>
                h(
                  'td',
                  { class: columns[index]?.isNumeric === true && 'number' },
                  cellView(cell, () => events.onValue(rows, offset, index)),
                ),
              ),
            ]),
          ),
        ),
      ]),
    ),
  ];
}

function cellView({ form, text, hasMore }: Cell, onMore: () => void): View | string {
  if (form === 'null' || form === 'empty') return h('span', { class: form }, text);
  if (!hasMore) return text;
  return h(
    'button',
    { class: 'value', title: 'Show the whole value', click: onMore },
    text,
    form === 'bytes' ? h('span', { class: 'type' }, 'bytes') : undefined,
  );
}
