import type { ExpressionNode } from '../expressions/node';
import type { Projection } from '../relations/relation';
import { type Traits, traitsWith } from './traits';

/** A column that is selected as it is keeps what it is, under its new name. */
export const renamed = (projections: readonly Projection[]): ReadonlyMap<string, string> =>
  new Map(
    projections.flatMap(({ name, expression }) => (expression.kind === 'column' ? [[expression.name, name]] : [])),
  );

/** What stays of a relation of which some columns go on, under other names. */
export function kept(input: Traits, names: ReadonlyMap<string, string>): Traits {
  const all = (columns: readonly string[] | undefined): readonly string[] | undefined =>
    columns?.every((name) => names.has(name)) ? columns.map((name) => names.get(name) ?? name) : undefined;
  const { window, maybeTimes } = input;
  const [start, end, ...keys] = all(window && [window.start, window.end, ...(window.keys ?? [])]) ?? [];
  const isKept = window !== undefined && start !== undefined && end !== undefined;
  return traitsWith(input, {
    upsertKey: all(input.upsertKey),
    timeAttributes: input.timeAttributes.flatMap((name) => names.get(name) ?? []),
    ...(maybeTimes && { maybeTimes: maybeTimes.flatMap((name) => names.get(name) ?? []) }),
    window: isKept ? { ...window, start, end, ...(window.keys && { keys }) } : undefined,
  });
}

/** The columns that carry the watermark, and those that may. */
export const timesOf = ({ timeAttributes, maybeTimes = [] }: Traits) => ({ timeAttributes, maybeTimes });

/** Whether a value is a column that carries the watermark. */
export const isTimeAttribute = ({ timeAttributes }: Traits, node: ExpressionNode | undefined): boolean =>
  node?.kind === 'column' && timeAttributes.includes(node.name);
