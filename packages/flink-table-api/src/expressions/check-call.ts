import { assertNever } from '../errors';
import { type Entry, groupAt, type Parameter, turnAt } from '../functions/entry';
import { GROUPS, type Group, wordsOf } from '../functions/group';
import { type Argument, branchesOf } from '../functions/result-type';
import { commonType } from '../types/common-type';
import { DataType, familyOf, isOpen, UNKNOWN } from '../types/data-type';
import { innersOf } from '../types/type-tree';

/** What is wrong with the arguments of a call: sentences; nothing is told twice of an argument that was wrong already. */
export function callProblems({ takes, alone, agree, constants = [] }: Entry, args: readonly Argument[]): string[] {
  const types = args.map(({ type }) => type);
  const ours = alone && types.length === 1 ? [alone] : takes;
  const problems = [...turnProblems(ours, types.length), ...parameterProblems(ours, types)];
  if (problems.length > 0) return problems;
  return [
    ...args.flatMap(({ isConstant }, place) =>
      isConstant || !constants.includes(turnAt(takes, place)) ? [] : [`its argument ${place + 1} must be a constant`],
    ),
    ...agreementProblems(agree, types),
  ];
}

/** What comes in turn comes to the end of the last turn. */
function turnProblems(takes: readonly Parameter[], count: number): string[] {
  const turns = takes.filter((parameter) => parameter.endsWith('...')).length;
  const rest = count - (takes.length - turns);
  return turns < 2 || rest % turns === 0 ? [] : [`its last ${rest} arguments must come ${turns} by ${turns}`];
}

function parameterProblems(takes: readonly Parameter[], types: readonly DataType[]): string[] {
  const groups = types.map((_, index) => groupAt(takes, index));
  const misfits = types.flatMap((type, index) => (fits(groups[index] ?? 'any', type) ? [] : [index]));
  if (misfits.length === 0) return [];
  const isOneGroup = groups.every((group) => group === groups[0]);
  const names = types.map(({ name }) => name);
  if (isOneGroup) return [`it takes ${GROUPS[groups[0] ?? 'any'].words}, got ${names.join(' and ')}; add a cast`];
  return misfits.map((index) => {
    const advice = GROUPS[groups[index] ?? 'any'].families.length > 0 ? '; cast it' : '';
    return `its argument ${index + 1} takes ${GROUPS[groups[index] ?? 'any'].words}, got ${names[index]}${advice}`;
  });
}

function fits(group: Group, type: DataType): boolean {
  if (wordsOf(group).length > 0) return type.name === group;
  const family = familyOf(type);
  if (family === undefined) return true;
  const { families, isShort, holds } = GROUPS[group];
  const isOther = innersOf(type).some((inner) => holds !== undefined && familyOf(inner) !== holds);
  return families.includes(family) && !(isShort && type.tree.root === 'BIGINT') && !isOther;
}

function agreementProblems(agree: Entry['agree'], types: readonly DataType[]): string[] {
  switch (agree) {
    case undefined:
      return [];
    case 'comparable':
      return comparisonProblems(types);
    case 'element':
    case 'key':
      return itemProblems(agree, types);
    case 'default': {
      const [value, , other] = types;
      if (!value || !other || isOpen(value) || isOpen(other)) return [];
      const areTexts = [value, other].every((type) => familyOf(type) === 'text');
      return areTexts || value.name === other.name
        ? []
        : [`the value for no row must be ${value.name}, got ${other.name}; cast it`];
    }
    case 'zones':
      return zoneProblems(types.slice(1));
    case 'spans':
      return comparisonProblems(types.filter((type) => !isInterval(type)));
    case 'pairs':
      return [0, 1].flatMap((first) =>
        agreementProblems(
          'common',
          types.filter((_, index) => index % 2 === first),
        ),
      );
    case 'numbers':
      return isCalculable(types) ? [] : [`it takes numbers, got ${listed(types)}; add a cast`];
    case 'common':
      return commonProblems(types);
    case 'common from 1':
      return commonProblems(types.slice(1));
    case 'branches':
      return commonProblems(branchesOf(types, 0));
    case 'branches from 1':
      return [...comparisonProblems(branchesOf(types, 0)), ...commonProblems(branchesOf(types, 1))];
    default:
      return assertNever(agree);
  }
}

/** A moment with a zone and one without are compared, but have no difference. */
function zoneProblems(types: readonly DataType[]): string[] {
  const [first] = types;
  const other = types.find(
    (type) => (familyOf(type) === 'timestampLtz') !== (first && familyOf(first) === 'timestampLtz'),
  );
  if (!first || !other || isOpen(first) || isOpen(other)) return [];
  return [`${first.name} and ${other.name} cannot be subtracted; cast one of them`];
}

function comparisonProblems([first, ...others]: readonly DataType[]): string[] {
  const other = first && others.find((type) => !isComparable(first, type));
  return other ? [`${first.name} cannot be compared with ${other.name}; cast one of them`] : [];
}

const commonProblems = (types: readonly DataType[]): string[] =>
  commonType(types) ? [] : [`${listed(types)} have no common type; cast them to one type`];

/** What is wrong with an element, a place or a key. */
function itemProblems(agree: 'element' | 'key', [holder = UNKNOWN, item = UNKNOWN]: readonly DataType[]): string[] {
  const isPlace = agree === 'key' && holder.tree.root === 'ARRAY';
  if (isPlace) return fits('int', item) ? [] : [`the index of an array must be an INT, got ${item.name}`];
  const [inner] = innersOf(holder);
  const type = inner && new DataType(inner.tree, inner.nullable);
  if (type === undefined || (isComparable(type, item) && !isWider(item, type))) return [];
  return [`${holder.name} has no ${agree === 'key' ? 'key' : 'element'} of type ${item.name}; cast it`];
}

const WIDTHS: readonly string[] = ['TINYINT', 'SMALLINT', 'INT', 'BIGINT', 'DECIMAL', 'FLOAT', 'DOUBLE'];

/** Whether a number is of a wider type than another: Flink turns none into a narrower one by itself. */
const isWider = (a: DataType, b: DataType): boolean =>
  WIDTHS.includes(b.tree.root) && WIDTHS.indexOf(a.tree.root) > WIDTHS.indexOf(b.tree.root);

const listed = (types: readonly DataType[]): string => types.map(({ name }) => name).join(' and ');

/** Whether values of two types can be equal. */
export function isComparable(a: DataType, b: DataType): boolean {
  if (isOpen(a) || isOpen(b) || a.name === b.name) return true;
  // What holds others is compared element by element.
  return peersOf(a) === peersOf(b) && (innersOf(a).length === 0 || commonType([a, b]) !== undefined);
}

function peersOf(type: DataType): string {
  const family = familyOf(type);
  if (family === 'integer' || family === 'decimal' || family === 'float') return 'number';
  if (family === 'timestamp' || family === 'timestampLtz') return 'timestamp';
  return family ?? type.name;
}

const isNumber = (type: DataType): boolean => isOpen(type) || peersOf(type) === 'number';
const isInterval = ({ tree }: DataType): boolean => 'units' in tree;

/** Numbers, intervals of the same family, or a moment and an interval. */
function isCalculable(types: readonly DataType[]): boolean {
  if (types.every(isNumber)) return true;
  const isOne = new Set(types.filter((type) => !isOpen(type)).map(peersOf)).size <= 1;
  return types.every(isInterval)
    ? isOne
    : types.some(isInterval) && !types.some((type) => isNumber(type) && !isOpen(type));
}
