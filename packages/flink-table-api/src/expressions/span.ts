import { entryNamed } from '../catalogue/catalogue';
import type { ExpressionNode } from './node';
import { MILLIS } from './render-interval';

/** How many milliseconds a constant span has; `undefined` for months, and for what is no constant. */
export function millisOf(node: ExpressionNode): bigint | undefined {
  if (node.kind !== 'call') return undefined;
  const form = entryNamed(node.name)?.form;
  const [number] = node.operands;
  if (form?.form !== 'interval' || number?.kind !== 'literal' || !/^-?\d+$/.test(number.sql)) return undefined;
  if (form.unit === 'YEAR' || form.unit === 'MONTH') return undefined;
  return BigInt(number.sql) * BigInt(form.count) * MILLIS[form.unit];
}

/** Whether a span is a multiple of another one, as far as both are known. */
export function isMultiple(of: ExpressionNode, step: ExpressionNode): boolean {
  const [whole, part] = [millisOf(of), millisOf(step)];
  return whole === undefined || part === undefined || part <= 0n || whole % part === 0n;
}
