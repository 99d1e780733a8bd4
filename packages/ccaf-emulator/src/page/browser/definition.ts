import type { SqlText, StatementDetail, TableOffset } from '../model';
import { type Child, h, type View } from './dom';
import { figure, moment } from './words';

export interface DefinitionState {
  /** Whether a real Flink runs it, which is as far as its last checkpoint. */
  readonly isFlink: boolean;
  readonly showsWholeSql: boolean;
  onWholeSql(isShown: boolean): void;
}

/** What the selected statement was asked to do, and what is known of it. */
export function definitionView(statement: StatementDetail | undefined, state: DefinitionState): readonly View[] {
  if (statement === undefined) return [];
  const { uid, sql, offsets, offsetsAt, properties, labels, exceptions } = statement;
  const facts = [
    card('Exceptions', exceptions.length > 0 ? exceptionsView(statement) : none()),
    offsets.length > 0
      ? card(
          'Latest offsets',
          pairs(offsets.map(({ table, ...offset }) => [table, offsetText(offset)])),
          state.isFlink && offsetsAt ? h('p', { class: 'dim' }, `Checkpoint of ${moment(offsetsAt)}`) : undefined,
        )
      : undefined,
    card('Properties', properties.length > 0 ? pairs(properties) : none()),
    labels.length > 0 ? card('Labels', pairs(labels)) : undefined,
  ];
  return [
    h('div', { class: 'columns', key: uid }, card('SQL', ...sqlView(sql, state)), h('div', { class: 'facts' }, facts)),
  ];
}

const card = (title: string, ...children: readonly Child[]): View =>
  h('section', { class: 'card', key: title }, h('h3', {}, title), children);

const none = (): View => h('p', { class: 'dim' }, 'None.');

const offsetText = ({ read, rows, position }: Omit<TableOffset, 'table'>): string => {
  const count = read < rows ? `${figure(read)} of ${figure(rows)} rows` : figure(read);
  // Of one partition, its offset is the count, but where Kafka counts the ends of transactions, too.
  return position === `partition:0,offset:${read}` ? count : `${count} (${position})`;
};

const pairs = (entries: readonly (readonly [string, string])[]): View => {
  const pair = ([name, value]: readonly [string, string]): View =>
    h('div', { key: name }, h('dt', {}, name), h('dd', {}, value));
  return h('dl', {}, entries.map(pair));
};

function sqlView({ pieces, lines, isCut }: SqlText, { showsWholeSql, onWholeSql }: DefinitionState): readonly Child[] {
  const spans = pieces.map(([kind, text]) => (kind === 'plain' ? text : h('span', { class: kind }, text)));
  const code = h('pre', { class: 'code', tabindex: 0, 'aria-label': 'SQL' }, spans, isCut ? '…' : undefined);
  if (!isCut && !showsWholeSql) return [code];
  const label = showsWholeSql ? 'Show the beginning only' : `Show all ${figure(lines)} lines`;
  return [code, h('button', { class: 'quiet', click: () => onWholeSql(!showsWholeSql) }, label)];
}

function exceptionsView({ exceptions }: StatementDetail): View {
  const items = exceptions.map(({ name, message, at }) => [
    h('time', { datetime: at, class: 'dim' }, moment(at)),
    h('strong', {}, name),
    h('pre', { tabindex: 0 }, message),
  ]);
  return h(
    'ul',
    { class: 'exceptions' },
    items.map((item) => h('li', {}, item)),
  );
}
