import { type Expression, parseStatement, type Query, type SelectItem, type Statement, type TableName } from '../sql';
import type { FlowNode } from './model';
import type { SourceText } from './source-text';

/** More arms of a union than this are drawn as one node. */
const MAX_ARMS = 6;
/** More computed columns than this are told as a number. */
const MAX_COMPUTED = 2;

/** A node, and for a source or sink the name of its table. */
export type PlannedNode = FlowNode & { readonly name?: TableName };

type Select = Extract<Query, { kind: 'select' }>;

/**
 * The data flow of an INSERT, from its sources to its sink, as its SQL says it. A table that is read twice is one source.
 *
 * @returns `undefined` for any other statement, and for a query whose inputs the parser does not keep (a join)
 */
export function flowOf(source: SourceText): readonly PlannedNode[] | undefined {
  const statement = parsed(source.text);
  if (statement?.kind !== 'insert') return undefined;
  const planner = new Planner(source);
  const input = planner.query(statement.source);
  if (input === undefined) return undefined;
  const { target: name } = statement;
  planner.add({ kind: 'sink', title: titleOf(name), lines: [], full: fullName(name), inputs: [input], name });
  return planner.nodes;
}

class Planner {
  readonly nodes: PlannedNode[] = [];

  constructor(private readonly source: SourceText) {}

  add(node: PlannedNode): number {
    return this.nodes.push(node) - 1;
  }

  /** The node that gives a query's rows. */
  query(query: Query): number | undefined {
    switch (query.kind) {
      case 'select':
        return this.#select(query);
      case 'unionAll':
        return this.#union(query.arms);
      case 'values':
        return this.add({
          kind: 'values',
          title: 'VALUES',
          lines: [counted(query.rows.length, 'row')],
          full: this.source.at(query.span),
          inputs: [],
        });
      case 'ordered':
        return this.query(query.input);
      case 'setOperation':
        return undefined;
    }
  }

  #select(select: Select): number | undefined {
    const { from, where, groupBy } = select;
    const inputs = from === undefined ? [] : [from.kind === 'table' ? this.#table(from.name) : undefined];
    if (from?.kind === 'subquery') inputs[0] = this.query(from.query);
    const known = inputs.filter((input) => input !== undefined);
    if (known.length < inputs.length) return undefined;
    if (isIdentity(select)) return known[0];
    const conditions = where === undefined ? [] : conditionsOf(where);
    return this.add({
      kind: 'query',
      title: groupBy.length > 0 ? 'Group' : conditions.length > 0 ? 'Filter' : 'Select',
      lines: [...this.#conditionLines(conditions), ...this.#itemLines(select)],
      full: this.source.at(select.span),
      inputs: known,
    });
  }

  #union(arms: readonly Query[]): number | undefined {
    const drawn = arms.length > MAX_ARMS ? arms.slice(0, MAX_ARMS - 1) : arms;
    const inputs = drawn.map((arm) => this.query(arm)).filter((input) => input !== undefined);
    if (inputs.length < drawn.length) return undefined;
    const rest = arms.slice(drawn.length);
    if (rest.length > 0) {
      const full = rest.map(({ span }) => this.source.at(span)).join(' UNION ALL ');
      inputs.push(this.add({ kind: 'more', title: `${rest.length} more`, lines: [], full, inputs: [] }));
    }
    const lines = [counted(arms.length, 'input')];
    return this.add({ kind: 'union', title: 'Union all', lines, full: 'UNION ALL', inputs });
  }

  #table(name: TableName): number {
    const full = fullName(name);
    const found = this.nodes.findIndex((node) => node.kind === 'source' && node.full === full);
    if (found !== -1) return found;
    return this.add({ kind: 'source', title: titleOf(name), lines: [], full, inputs: [], name });
  }

  #conditionLines(conditions: readonly Expression[]): readonly string[] {
    const [only] = conditions;
    if (only === undefined) return [];
    return [conditions.length === 1 ? this.source.at(only.span) : counted(conditions.length, 'condition')];
  }

  /** The computed columns where there are few, and otherwise how many columns there are. */
  #itemLines({ items, where }: Select): readonly string[] {
    const computed = items.filter(isComputed);
    if (computed.length > 0 && computed.length <= MAX_COMPUTED) return computed.map((item) => this.#computedText(item));
    if (computed.length > 0) return [`${counted(computed.length, 'column')} computed`];
    if (where !== undefined) return [];
    return items.some(({ kind }) => kind === 'star') ? ['all columns'] : [counted(items.length, 'column')];
  }

  #computedText(item: SelectItem): string {
    if (item.kind === 'star') return '*';
    const text = this.source.at(item.expression.span);
    return item.alias === undefined ? text : `${item.alias.name} = ${text}`;
  }
}

/** `SELECT * FROM x` changes nothing. */
const isIdentity = ({ items, from, where, distinct, groupBy }: Select): boolean =>
  from !== undefined &&
  where === undefined &&
  !distinct &&
  groupBy.length === 0 &&
  items[0]?.kind === 'star' &&
  items.length === 1;

const isComputed = (item: SelectItem): boolean => item.kind === 'expression' && item.expression.kind !== 'column';

/** What all has to be true. */
const conditionsOf = (where: Expression): readonly Expression[] =>
  where.kind === 'logical' && where.operator === 'AND' ? where.operands.flatMap(conditionsOf) : [where];

const titleOf = ({ parts }: TableName): string => parts.at(-1)?.name ?? '';
const fullName = ({ parts }: TableName): string => parts.map(({ name }) => name).join('.');
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function parsed(sql: string): Statement | undefined {
  try {
    return parseStatement(sql);
  } catch {
    return undefined;
  }
}
