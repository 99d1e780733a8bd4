import { familyOf } from './data-type';
import { digitsOf } from './digits';
import { type InnerType, innersOf, nameOf } from './type-tree';

/**
 * Whether Flink writes a value of one type into a column of another without a CAST and without loss: the same type, a
 * wider number, a longer text, a time of more digits, and so on within arrays, maps and rows. Whether the value itself may
 * be NULL is no question of its type; whether what is inside it may be, is.
 */
export function isAssignable(from: InnerType, to: InnerType): boolean {
  const [a, b] = [from.tree, to.tree];
  if (a.root === 'NULL' || a.root === 'UNKNOWN' || nameOf(a) === nameOf(b)) return true;
  const [inside, wanted] = [innersOf(from), innersOf(to)];
  if (inside.length > 0) {
    return (
      a.root === b.root && inside.length === wanted.length && inside.every((type, i) => holds(type, wanted[i] ?? type))
    );
  }
  if (isAssignableNumber(from, to)) return true;
  if ('length' in a) {
    return 'length' in b && familyOf(from) === familyOf(to) && b.root.startsWith('VAR') && a.length <= b.length;
  }
  if (a.root !== b.root || a.root === 'DECIMAL') return false;
  return 'units' in a || ('precision' in a && 'precision' in b && a.precision <= b.precision);
}

function isAssignableNumber(from: InnerType, to: InnerType): boolean {
  const [narrow, wide] = [digitsOf(from), digitsOf(to)];
  if (!narrow || !wide) return from.tree.root === 'FLOAT' && to.tree.root === 'DOUBLE';
  const isWide = wide.scale >= narrow.scale && wide.precision - wide.scale >= narrow.precision - narrow.scale;
  return isWide && (to.tree.root === 'DECIMAL' || familyOf(from) === 'integer');
}

const holds = (from: InnerType, to: InnerType): boolean => isAssignable(from, to) && (to.nullable || !from.nullable);
