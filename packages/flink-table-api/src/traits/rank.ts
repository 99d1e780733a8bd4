import { conjuncts, type ExpressionNode } from '../expressions/node';
import type { Relation } from '../relations/relation';
import { renamed } from './kept';

/** A row number that a condition bounds: Top-N, or, with one row a key, a deduplication. */
export interface Rank {
  /** What the numbers are of. */
  readonly input: Relation;
  /** The names that the columns of `input` have in the end, as far as they are still there. */
  readonly names: ReadonlyMap<string, string>;
  /** The column of the number. */
  readonly column: string;
  readonly keys: readonly ExpressionNode[];
  readonly orders: readonly ExpressionNode[];
  readonly directions: readonly ('ASC' | 'DESC')[];
  /** Whether only the first row is left of each key. */
  readonly isOne: boolean;
  /** Whether only a row behind the first is left of each key. */
  readonly isOther: boolean;
}

type Filter = Extract<Relation, { readonly kind: 'filter' }>;
type Project = Extract<Relation, { readonly kind: 'project' }>;

/** The rank that a filter bounds, if it is one: `ROW_NUMBER() OVER (…)` of a select, at most a constant. */
export function rankOf({ input, predicate }: Filter): Rank | undefined {
  const conditions = conjuncts(predicate);
  for (const [column, { over, ...of }] of numbersOf(input)) {
    const places = conditions
      .flatMap((condition) => placesIn(condition, column) ?? [])
      .filter(({ most }) => most < Number.POSITIVE_INFINITY);
    if (places.length === 0) continue;
    const { keys, directions, operands } = over;
    return {
      ...of,
      column,
      keys: operands.slice(1, 1 + keys),
      orders: operands.slice(1 + keys),
      directions,
      isOne: places.some(({ most }) => most === 1),
      isOther: places.some(({ least, most }) => least === most && most > 1),
    };
  }
  return undefined;
}

type Over = Extract<ExpressionNode, { readonly kind: 'over' }>;

/** The rows that are numbered in a column. */
interface Numbered extends Pick<Rank, 'input' | 'names'> {
  readonly over: Over;
}

type Numbers = ReadonlyMap<string, Numbered>;

const NONE: Numbers = new Map();
const known = new WeakMap<Relation, Numbers>();

/** The columns that number rows, through conditions and other names behind the select that does; each relation once. */
function numbersOf(relation: Relation): Numbers {
  const steps: (Filter | Project)[] = [];
  let below = relation;
  while (!known.has(below) && (below.kind === 'filter' || below.kind === 'project')) {
    steps.push(below);
    below = below.input;
  }
  let numbers = known.get(below) ?? NONE;
  for (const step of steps.reverse()) {
    numbers = step.kind === 'filter' ? numbers : numbersIn(step, numbers);
    known.set(step, numbers);
  }
  return numbers;
}

function numbersIn({ input, projections }: Project, before: Numbers): Numbers {
  const own = projections.flatMap(({ name, expression }) => {
    if (expression.kind !== 'over') return [];
    const [called] = expression.operands;
    const isNumber = called?.kind === 'call' && called.name === 'rowNumber';
    return isNumber ? [[name, { input, names: renamed(projections), over: expression }] as const] : [];
  });
  const names = before.size > 0 ? renamed(projections) : undefined;
  const others = [...before].flatMap(([column, numbered]) => {
    const name = names?.get(column);
    return name && names ? [[name, { ...numbered, names: chained(numbered.names, names) }] as const] : [];
  });
  return own.length + others.length === 0 ? NONE : new Map([...own, ...others]);
}

/** One renaming, and then another. */
const chained = (first: ReadonlyMap<string, string>, then: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(
    [...first].flatMap(([from, by]) => {
      const to = then.get(by);
      return to === undefined ? [] : [[from, to]];
    }),
  );

/** The numbers that a condition lets through. */
interface Places {
  readonly least: number;
  /** @default - no end */
  readonly most: number;
}

type Compare = (limit: number) => Places;

const COMPARISONS: Readonly<Record<string, Compare>> = {
  isLess: (limit) => ({ least: 1, most: limit - 1 }),
  isLessOrEqual: (limit) => ({ least: 1, most: limit }),
  isEqual: (limit) => ({ least: limit, most: limit }),
  isGreater: (limit) => ({ least: limit + 1, most: Number.POSITIVE_INFINITY }),
  isGreaterOrEqual: (limit) => ({ least: limit, most: Number.POSITIVE_INFINITY }),
};
const FLIPPED: Readonly<Record<string, string>> = {
  isLess: 'isGreater',
  isLessOrEqual: 'isGreaterOrEqual',
  isGreater: 'isLess',
  isGreaterOrEqual: 'isLessOrEqual',
  isEqual: 'isEqual',
};
const NEGATED: Readonly<Record<string, string>> = {
  isLess: 'isGreaterOrEqual',
  isLessOrEqual: 'isGreater',
  isGreater: 'isLessOrEqual',
  isGreaterOrEqual: 'isLess',
};

/** How a condition bounds a number: from above, from below alone, to no row at all, not at all, or nobody knows. */
export type Bound = 'above' | 'below' | 'nothing' | 'unbound' | 'unknown';

export function boundOf(condition: ExpressionNode, column: string): Bound {
  const found = placesIn(condition, column);
  if (found === undefined) return condition.kind === 'call' && condition.name === 'isNotEqual' ? 'unbound' : 'unknown';
  if (found.most === Number.POSITIVE_INFINITY) return 'below';
  return found.most < 1 ? 'nothing' : 'above';
}

function placesIn(node: ExpressionNode, column: string): Places | undefined {
  if (node.kind !== 'call') return undefined;
  const [left, right, high] = node.operands;
  if (node.name === 'not' && left?.kind === 'call') {
    return placesIn({ ...left, name: NEGATED[left.name] ?? '' }, column);
  }
  const isColumn = (one: ExpressionNode | undefined): boolean => one?.kind === 'column' && one.name === column;
  if (!isColumn(left)) return isColumn(right) ? places(FLIPPED[node.name], constant(left)) : undefined;
  if (node.name !== 'between') return places(node.name, constant(right));
  const [least, most] = [constant(right), constant(high)];
  return least === undefined || most === undefined ? undefined : { least, most };
}

const places = (name: string | undefined, limit: number | undefined): Places | undefined =>
  name === undefined || limit === undefined ? undefined : COMPARISONS[name]?.(limit);

/** A constant number, also of a type that is said. */
function constant(node: ExpressionNode | undefined): number | undefined {
  if (node?.kind === 'cast') return constant(node.operands[0]);
  const value = node?.kind === 'literal' ? Number(node.sql) : Number.NaN;
  return Number.isNaN(value) ? undefined : value;
}
