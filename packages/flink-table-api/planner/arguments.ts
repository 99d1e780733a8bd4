import { type Column, DataType, DataTypes, type ExpressionNode } from '../src';
import { typeOf } from '../src/expressions/type-of';
import type { Entry, Parameter } from '../src/functions/entry';
import { GROUPS, type Group, wordsOf } from '../src/functions/group';
import { familyOf } from '../src/types/data-type';
import type { Family } from '../src/types/kind';
import { EVERY_TYPE } from './tables';

/** The column that is NOT NULL of each type. */
export const COLUMNS: readonly (readonly [name: string, type: DataType])[] = Object.entries(EVERY_TYPE.columns).filter(
  ([, type]) => !type.nullable,
);

const TYPED_COLUMNS: readonly Column[] = Object.entries(EVERY_TYPE.columns).map(([name, type]) => ({ name, type }));

export const column = (name: string): ExpressionNode => ({ kind: 'column', name });

/** An argument of the same type that can be NULL. */
export const orNull = (argument: ExpressionNode): ExpressionNode =>
  argument.kind === 'column' ? column(`${argument.name}_or_null`) : argument;

export const constant = (sql: string, type: DataType): ExpressionNode => ({
  kind: 'literal',
  sql,
  type: type.notNull(),
});

/** No column can be an interval. */
const INTERVALS: readonly ExpressionNode[] = ['minutes', 'months'].map((name) => ({
  kind: 'call',
  name,
  operands: [constant('5', DataTypes.INT())],
}));
const CONSTANTS: readonly ExpressionNode[] = [
  constant('2', DataTypes.INT()),
  constant("'a'", DataTypes.CHAR(1)),
  constant('TRUE', DataTypes.BOOLEAN()),
];

const familyOfArgument = (argument: ExpressionNode): Family | undefined =>
  familyOf(typeOf(argument, TYPED_COLUMNS, []));

function isOf(group: Group, argument: ExpressionNode): boolean {
  const family = familyOfArgument(argument);
  return family !== undefined && GROUPS[group].families.includes(family);
}

/** A group of so many takes nearly anything. */
const MANY_FAMILIES = 10;

/** What a group takes, the first of which stands for it where others vary; of what takes anything, one type a family. */
function candidates(group: Group, isConstant: boolean): readonly ExpressionNode[] {
  const words = wordsOf(group);
  if (words.length > 0) return words.map((word) => constant(word, new DataType({ root: 'OTHER', spelling: group })));
  const all = (isConstant ? CONSTANTS : [...COLUMNS.map(([name]) => column(name)), ...INTERVALS]).filter((one) =>
    isOf(group, one),
  );
  if (GROUPS[group].families.length < MANY_FAMILIES) return all;
  return [...new Map(all.toReversed().map((one) => [familyOfArgument(one), one])).values()].toReversed();
}

/** `text`, of `text?` and `text...`. */
const groupOf = (parameter: Parameter): Group => parameter.replace(/\W+$/, '') as Group;

/** The parameters of a call with the least arguments, and with each number up to the most, two more where they repeat. */
export function arities({ takes }: Entry): readonly (readonly Group[])[] {
  const required = takes.filter((parameter) => !/\W$/.test(parameter)).map(groupOf);
  const optional = takes.filter((parameter) => parameter.endsWith('?')).map(groupOf);
  const repeated = takes.filter((parameter) => parameter.endsWith('...')).map(groupOf);
  const longer = [...optional, ...repeated, ...repeated];
  return [required, ...longer.map((_, index) => [...required, ...longer.slice(0, index + 1)])];
}

/**
 * Arguments for calls of a function: of each number of them the usual ones, each of them as each type that its group has,
 * all of them as one type, and NULL in each place.
 */
export function argumentsOf(entry: Entry): readonly (readonly ExpressionNode[])[] {
  const { constants = [] } = entry;
  const all = arities(entry);
  return all.flatMap((groups, arity) => {
    const choices = groups.map((group, place) => candidates(group, constants.includes(place)));
    const usual = choices.flatMap(([first]) => first ?? []);
    if (usual.length < groups.length) return [];
    const isEnd = arity === 0 || arity === all.length - 1;
    return [usual, ...nullable(usual), ...(isEnd ? varied(usual, choices) : [])];
  });
}

const replaced = <T>(list: readonly T[], place: number, by: T): readonly T[] =>
  list.map((one, index) => (index === place ? by : one));

function varied(
  usual: readonly ExpressionNode[],
  choices: readonly (readonly ExpressionNode[])[],
): readonly (readonly ExpressionNode[])[] {
  const [first = []] = choices;
  const alike = usual.length > 1 && choices.every((one) => one.length === first.length);
  return [
    ...choices.flatMap((some, place) => some.slice(1).map((one) => replaced(usual, place, one))),
    // The last one may be NULL: what is compared with itself, the planner would not look at.
    ...(alike ? first.slice(1).map((one) => [...usual.slice(1).map(() => one), orNull(one)]) : []),
  ];
}

const nullable = (usual: readonly ExpressionNode[]): readonly (readonly ExpressionNode[])[] => [
  ...usual.map((argument, place) => replaced(usual, place, orNull(argument))),
  usual.map(orNull),
];
