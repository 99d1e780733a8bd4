import type { Column, ExpressionNode } from '../src';
import { allEntries } from '../src/catalogue/catalogue';
import { typeOf } from '../src/expressions/type-of';
import { familyOf } from '../src/types/data-type';
import type { Family } from '../src/types/kind';
import { argumentsFor } from './own-arguments';
import { EVERY_TYPE } from './tables';

const COLUMNS: readonly Column[] = Object.entries(EVERY_TYPE.columns).map(([name, type]) => ({ name, type }));

/** Every call that the Table API takes, by the family of what it gives. */
function callsByFamily(): ReadonlyMap<Family, readonly ExpressionNode[]> {
  const calls = new Map<Family, ExpressionNode[]>();
  for (const [name, entry] of allEntries()) {
    if (entry.over !== undefined) continue;
    for (const operands of argumentsFor(name, entry)) {
      const node = { kind: 'call', name, operands } as const;
      const problems: string[] = [];
      const family = familyOf(typeOf(node, COLUMNS, problems));
      if (problems.length === 0 && family !== undefined) calls.set(family, [...(calls.get(family) ?? []), node]);
    }
  }
  return calls;
}

/** Numbers from 0 to 1 by chance, the same for a seed: Tommy Ettinger's mulberry32. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Trees by chance: calls of the catalogue, in which other calls stand for columns of the same family. */
export function randomTrees(count: number, seed: number): readonly ExpressionNode[] {
  const calls = callsByFamily();
  const all = [...calls.values()].flat();
  const next = chance(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const grow = (node: ExpressionNode, depth: number): ExpressionNode => {
    if (node.kind !== 'call') return depth > 0 && next() < 0.6 ? replaced(node, depth) : node;
    return { ...node, operands: node.operands.map((operand) => grow(operand, depth)) };
  };
  const replaced = (node: ExpressionNode, depth: number): ExpressionNode => {
    const family = node.kind === 'column' ? familyOf(typeOf(node, COLUMNS, [])) : undefined;
    const call = pick((family && calls.get(family)) ?? []);
    return call ? grow(call, depth - 1) : node;
  };
  return Array.from({ length: count }, () => pick(all)).flatMap((root) => (root ? [grow(root, 2)] : []));
}
