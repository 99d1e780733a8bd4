import type { ExpressionNode } from '../expressions/node';
import type { ChangelogMode } from '../sinks/sink-option';
import { type Column, columnNames, type HasColumns } from '../types/column';

/** One column of a projection: its name and how it is computed. */
export interface Projection {
  readonly name: string;
  readonly expression: ExpressionNode;
}

/** Columns as they are. */
export const ownProjections = (relation: HasColumns): Projection[] =>
  columnNames(relation).map((name) => ({ name, expression: { kind: 'column', name } }));

interface HasInput extends HasColumns {
  readonly input: Relation;
}

interface HasSides extends HasColumns {
  readonly left: Relation;
  readonly right: Relation;
}

export interface Scan extends HasColumns {
  readonly kind: 'scan';
  readonly path: readonly string[];
  /** Columns that are there without being selected by a star: `$rowtime`. */
  readonly hidden?: readonly Column[];
  /** @default 'append' */
  readonly changelogMode?: ChangelogMode;
  /** @default - none */
  readonly primaryKey?: readonly string[];
  /** The columns that carry its watermark. @default ['$rowtime'] */
  readonly timeAttributes?: readonly string[];
  /** Where to start reading: `partition:0,offset:100;…`, `timestamp:<milliseconds>` or `earliest`. @default - where the table itself says */
  readonly startOffsets?: string;
  /** Options for this statement alone. */
  readonly hints?: Readonly<Record<string, string>>;
}

/** A window function: which rows are in one window, by a time attribute. */
export interface WindowFunction {
  readonly name: 'TUMBLE' | 'HOP' | 'CUMULATE' | 'SESSION';
  readonly timeColumn: string;
  /** The keys by which sessions are told apart. */
  readonly keys: readonly string[];
  /** Intervals in the function's own order: of HOP the slide comes before the size. */
  readonly intervals: readonly ExpressionNode[];
}

export interface Order {
  readonly expression: ExpressionNode;
  readonly direction: 'ASC' | 'DESC';
}

export type JoinType = 'INNER' | 'LEFT' | 'RIGHT' | 'FULL';
export type SetOperator = 'UNION' | 'INTERSECT' | 'EXCEPT';

/** The tree of a query, each node of which knows its columns, in order; `sql/render.ts` turns it into SQL. */
export type Relation =
  | Scan
  | (HasColumns & { readonly kind: 'values'; readonly rows: readonly (readonly ExpressionNode[])[] })
  | (HasInput & { readonly kind: 'project'; readonly projections: readonly Projection[] })
  | (HasInput & { readonly kind: 'filter'; readonly predicate: ExpressionNode })
  | (HasInput & { readonly kind: 'distinct' })
  /** Groups by the keys, all rows are one group where there is none; `projections` are made of keys and aggregates. */
  | (HasInput & {
      readonly kind: 'aggregate';
      readonly keys: readonly ExpressionNode[];
      readonly projections: readonly Projection[];
    })
  /** Adds `window_start`, `window_end` and `window_time`. */
  | (HasInput & { readonly kind: 'window'; readonly window: WindowFunction })
  | (HasInput & { readonly kind: 'sort'; readonly orders: readonly Order[] })
  | (HasInput & { readonly kind: 'limit'; readonly offset: number; readonly fetch?: number })
  | (HasColumns & { readonly kind: 'unionAll'; readonly inputs: readonly Relation[] })
  | (HasSides & { readonly kind: 'set'; readonly operator: SetOperator; readonly all: boolean })
  | (HasSides & { readonly kind: 'join'; readonly type: JoinType; readonly condition: ExpressionNode })
  /** The version of the right row that held at the left row's time. */
  | (HasSides & {
      readonly kind: 'temporalJoin';
      readonly type: 'INNER' | 'LEFT';
      readonly time: string;
      readonly condition: ExpressionNode;
    })
  /** The rows of the left whose value is, or is not, in the only column of the right. */
  | (HasSides & { readonly kind: 'semiJoin'; readonly operand: ExpressionNode; readonly negated: boolean })
  /** The rows of a function or of an array, beside the row that they come of. */
  | (HasInput & {
      readonly kind: 'lateral';
      readonly type: 'INNER' | 'LEFT';
      readonly what: 'unnest' | 'function';
      readonly call: ExpressionNode;
      readonly added: readonly Column[];
    })
  /** A query in SQL as it is, around the tables that it reads. */
  | (HasColumns & {
      readonly kind: 'raw';
      readonly texts: readonly string[];
      readonly parts: readonly RawPart[];
      readonly traits: RawTraits;
    });

export type RelationKind = Relation['kind'];

/** What stands between the texts of a raw query. */
export type RawPart = { readonly relation: Relation } | { readonly expression: ExpressionNode };

/** What nobody but its author can know of a raw query. */
export interface RawTraits {
  readonly changes: 'append' | 'updating';
  readonly isStateful: boolean;
  readonly upsertKey?: readonly string[];
  /** Why it counts as stateful or updating, as `Traits` has it. */
  readonly reasons: readonly string[];
}

/** The relations that a relation is made of, in the order in which its SQL names them. */
export function inputsOf(relation: Relation): readonly Relation[] {
  if ('input' in relation) return [relation.input];
  if ('left' in relation) return [relation.left, relation.right];
  if ('inputs' in relation) return relation.inputs;
  if (relation.kind !== 'raw') return [];
  return relation.parts.flatMap((part) => ('relation' in part ? [part.relation] : []));
}

/** The same relation over other inputs. */
export function mapInputs(relation: Relation, change: (input: Relation) => Relation): Relation {
  if ('input' in relation) return { ...relation, input: change(relation.input) };
  if ('left' in relation) return { ...relation, left: change(relation.left), right: change(relation.right) };
  if ('inputs' in relation) return { ...relation, inputs: relation.inputs.map(change) };
  if (relation.kind !== 'raw') return relation;
  const parts = relation.parts.map((part) => ('relation' in part ? { relation: change(part.relation) } : part));
  return { ...relation, parts };
}

/** The same query, with each table that it reads changed. */
export const mapScans = (relation: Relation, change: (scan: Scan) => Scan): Relation =>
  relation.kind === 'scan' ? change(relation) : mapInputs(relation, (input) => mapScans(input, change));

const hidden = new WeakMap<Relation, readonly Column[]>();

/** The columns that can be named beside those that are there: `$rowtime`, as long as nothing has hidden the table itself. */
export function hiddenColumnsOf(relation: Relation): readonly Column[] {
  const found = hidden.get(relation) ?? hiddenIn(relation);
  hidden.set(relation, found);
  return found;
}

function hiddenIn(relation: Relation): readonly Column[] {
  switch (relation.kind) {
    case 'scan':
      return relation.hidden ?? [];
    case 'filter':
      return hiddenColumnsOf(relation.input);
    case 'semiJoin':
      return hiddenColumnsOf(relation.left);
    case 'window':
    case 'lateral':
      return hiddenBehindFrom(relation.input);
    case 'join':
    case 'temporalJoin':
      return apart(hiddenBehindFrom(relation.left), hiddenBehindFrom(relation.right));
    default:
      return [];
  }
}

/** What is a query of its own behind FROM has the columns that it selects, and no others. */
const hiddenBehindFrom = (relation: Relation): readonly Column[] =>
  relation.kind === 'filter' || relation.kind === 'semiJoin' ? [] : hiddenColumnsOf(relation);

/** What both sides have is nobody's. */
function apart(left: readonly Column[], right: readonly Column[]): readonly Column[] {
  const [a, b] = [left, right].map((columns) => new Set(columns.map(({ name }) => name)));
  return [...left.filter(({ name }) => !b?.has(name)), ...right.filter(({ name }) => !a?.has(name))];
}
