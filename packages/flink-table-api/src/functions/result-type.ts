import { commonType } from '../types/common-type';
import { DataType, familyOf, UNKNOWN } from '../types/data-type';
import { digitsOf, MAX_PRECISION } from '../types/digits';
import { parseDataType } from '../types/parse-data-type';
import type { InnerType, TypeTree } from '../types/type-tree';
import { calculatedType } from './calculated-type';
import type { Entry, NullRule } from './entry';
import type { Rule } from './gives';

/** An argument, as far as the result's type depends on it. */
export interface Argument {
  readonly type: DataType;
  readonly isConstant: boolean;
  /** Of a constant number, its value. */
  readonly constant: number | undefined;
  /** The word of SQL that it is. */
  readonly word?: string;
}

/**
 * The type of what a function gives; UNKNOWN where the arguments do not fit, which is told elsewhere.
 *
 * @param hasRows whether an aggregate has at least one row: with GROUP BY and without FILTER
 */
export function resultType({ gives, nulls = 'any' }: Entry, args: readonly Argument[], hasRows = true): DataType {
  const rule: TypeRule | undefined = RULES[gives as Rule];
  const isUnknown = args.some(({ type }) => type.tree.root === 'UNKNOWN');
  const type = rule === undefined ? parseDataType(gives, false) : isUnknown ? UNKNOWN : (rule(args) ?? UNKNOWN);
  if (type === UNKNOWN) return UNKNOWN;
  return type.withNull(canBeNull(nulls, args, hasRows) || (NULL_INSIDE.has(gives) && type.nullable));
}

/** What is inside of a collection may be NULL whatever the collection itself is. */
const NULL_INSIDE: ReadonlySet<string> = new Set<Rule>(['element', 'item', 'branches', 'branches from 1']);

function canBeNull(nulls: NullRule, args: readonly Argument[], hasRows: boolean): boolean {
  switch (nulls) {
    case 'any':
      return args.some(({ type }) => hasNull(type));
    case 'any or no rows':
      return !hasRows || args.some(({ type }) => type.nullable);
    case 'any from 1':
      return args.slice(1).some(({ type }) => type.nullable);
    case 'all':
      return args.every(({ type }) => type.nullable);
    case 'never':
      return false;
    case 'always':
      return true;
    default:
      return args[nulls]?.type.nullable ?? true;
  }
}

/** A row counts as NULL where one of its fields can be. */
const hasNull = ({ tree, nullable }: InnerType): boolean =>
  nullable || (tree.root === 'ROW' && tree.fields.some(hasNull));

type TypeRule = (args: readonly Argument[]) => DataType | undefined;

const made = (tree: TypeTree): DataType => new DataType(tree, false);
const typesOf = (args: readonly Argument[]): DataType[] => args.map(({ type }) => type);
const same: TypeRule = ([first]) => first?.type;

/** Every second one. */
export const branchesOf = <T>(args: readonly T[], from: number): T[] =>
  args.filter((_, index) => index >= from && (index - from) % 2 === 0);
const common: TypeRule = (args) => commonType(typesOf(args));

/** Gives the element of the first argument, if it has one. */
const elementOf = ([first]: readonly Argument[]): DataType | undefined => {
  const tree = first?.type.tree;
  return tree && 'element' in tree ? new DataType(tree.element.tree, tree.element.nullable) : undefined;
};

const mapOf = ([first]: readonly Argument[]) => (first?.type.tree.root === 'MAP' ? first.type.tree : undefined);
const arrayOf = (element: DataType | undefined): DataType | undefined => element && made({ root: 'ARRAY', element });
const innerType = (inner: { readonly tree: TypeTree; readonly nullable: boolean } | undefined): DataType | undefined =>
  inner && new DataType(inner.tree, inner.nullable);

const RULES: Readonly<Record<Rule, TypeRule>> = {
  same,
  varying: ([first]) => first && made(varying(first.type.tree)),
  common,
  'common from 1': ([, ...others]) => common(others),
  branches: (args) => common(branchesOf(args, 0)),
  'branches from 1': (args) => common(branchesOf(args, 1)),
  sum: (args) => calculatedType('+', typesOf(args)),
  difference: (args) => calculatedType('-', typesOf(args)),
  product: (args) => calculatedType('*', typesOf(args)),
  quotient: (args) => calculatedType('/', typesOf(args)),
  remainder: (args) => calculatedType('%', typesOf(args)),
  whole: ([first]) =>
    first && made(first.type.tree.root === 'DECIMAL' ? { ...first.type.tree, scale: 0 } : first.type.tree),
  rounded: ([first, places]) =>
    first && made(places === undefined ? rounded(first.type.tree, 0) : roundedTo(first.type.tree, places.constant)),
  total: ([first]) => first && made(widest(first.type.tree, 0)),
  average: ([first]) => first && made(widest(first.type.tree, 6)),
  element: elementOf,
  item: (args) => elementOf(args) ?? innerType(mapOf(args)?.value),
  keys: (args) => arrayOf(innerType(mapOf(args)?.key)),
  values: (args) => arrayOf(innerType(mapOf(args)?.value)),
  entries: (args) => entries(mapOf(args)),
  extended: (args) => {
    const [element, added] = [elementOf(args), args[1]?.type];
    return arrayOf(element && added && element.withNull(element.nullable || added.nullable));
  },
  array: (args) => arrayOf(common(args)),
  map: (args) => {
    const key = commonType(typesOf(args.filter((_, index) => index % 2 === 0)));
    const value = commonType(typesOf(args.filter((_, index) => index % 2 === 1)));
    return key && value && made({ root: 'MAP', key, value });
  },
  zipped: (args) => {
    const [key, value] = [elementOf(args), elementOf(args.slice(1))];
    return key && value && made({ root: 'MAP', key, value });
  },
  row: (args) =>
    made({
      root: 'ROW',
      fields: args.map(({ type: { tree, nullable } }, index) => ({ name: `EXPR$${index}`, tree, nullable })),
    }),
  returned: ([, , options]) => options?.type ?? TEXT,
  'array of same': ([first]) => arrayOf(first?.type),
  'multiset of same': ([first]) => first && made({ root: 'MULTISET', element: first.type }),
  moved: ([unit, , moment]) => moment && moved(unit?.word, moment.type),
  percentile: ([, share]) =>
    share && parseDataType(share.type.tree.root === 'ARRAY' ? 'ARRAY<DOUBLE>' : 'DOUBLE', false),
  millis: ([first]) =>
    first && made('precision' in first.type.tree ? { ...first.type.tree, ...MILLIS } : first.type.tree),
};

const TEXT = parseDataType('STRING', false);
const MILLIS = { precision: 3 };

/** A DATE has no hours, and becomes a TIMESTAMP by them. */
const moved = (unit: string | undefined, type: DataType): DataType =>
  type.tree.root === 'DATE' && ['HOUR', 'MINUTE', 'SECOND'].includes(unit ?? '')
    ? made({ root: 'TIMESTAMP', precision: 6 })
    : type;

function varying(tree: TypeTree): TypeTree {
  if (!('length' in tree)) return tree;
  return { root: familyOf({ tree }) === 'text' ? 'VARCHAR' : 'VARBINARY', length: tree.length };
}

function entries(map: Extract<TypeTree, { readonly root: 'MAP' }> | undefined): DataType | undefined {
  if (!map) return undefined;
  const fields = [
    { name: 'key', ...map.key },
    { name: 'value', ...map.value },
  ];
  const row = { root: 'ROW', fields: fields.map(({ name, tree, nullable }) => ({ name, tree, nullable })) } as const;
  return arrayOf(new DataType(row));
}

/** Source: org.apache.flink.table.types.logical.utils.LogicalTypeMerging#findRoundDecimalType. */
function rounded(tree: TypeTree, places: number): TypeTree {
  if (tree.root !== 'DECIMAL' || places >= tree.scale) return tree;
  const { precision, scale } = tree;
  if (places < 0) return { root: 'DECIMAL', precision: Math.min(MAX_PRECISION, 1 + precision - scale), scale: 0 };
  return { root: 'DECIMAL', precision: 1 + precision - scale + places, scale: places };
}

/** How many places are kept is known of a constant only. */
const roundedTo = (tree: TypeTree, places: number | undefined): TypeTree =>
  places === undefined ? tree : rounded(tree, places);

const widest = (tree: TypeTree, leastScale: number): TypeTree =>
  tree.root === 'DECIMAL'
    ? { root: 'DECIMAL', precision: MAX_PRECISION, scale: Math.max(leastScale, digitsOf({ tree })?.scale ?? 0) }
    : tree;
