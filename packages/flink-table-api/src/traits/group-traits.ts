import type { ExpressionNode } from '../expressions/node';
import { renderExpression } from '../expressions/render-expression';
import type { Projection, Relation } from '../relations/relation';
import { kept, renamed } from './kept';
import { stateful, type Traits, traitsWith, updating } from './traits';

/** The traits of groups, which change with each row, and of the groups of windows, which do not. */
export function aggregateTraits(
  { keys, projections }: Extract<Relation, { kind: 'aggregate' }>,
  input: Traits,
): Traits {
  const names = renamed(projections);
  const columns = keys.map((key) => (key.kind === 'column' ? key.name : undefined));
  if (isOfWindow(columns, input)) return windowAggregate(kept(input, names));
  return updating(input, 'aggregates are kept for each key, and change with each row', keyIn(keys, projections));
}

/** A group by all columns. */
export function distinctTraits(columns: readonly string[], input: Traits): Traits {
  if (isOfWindow(columns, input)) return windowAggregate(input);
  return updating(input, 'DISTINCT keeps all rows', columns);
}

/** Whether groups are those of windows; of sessions, by just the keys that tell them apart. */
function isOfWindow(columns: readonly (string | undefined)[], { window }: Traits): boolean {
  if (!window || !columns.includes(window.start) || !columns.includes(window.end)) return false;
  const { keys } = window;
  if (!keys) return true;
  const others = columns.filter((name) => name !== window.start && name !== window.end);
  return (
    keys.every((name) => others.includes(name)) && others.every((name) => name !== undefined && keys.includes(name))
  );
}

/** A window tells its rows once, when it is over, whatever the changes were until then. */
const windowAggregate = (input: Traits): Traits =>
  stateful(
    traitsWith(input, { changes: 'append', upsertKey: undefined, maybeTimes: [] }),
    'the aggregates of a window are kept until the watermark has passed it',
  );

/** The names under which all keys are selected; of one group without a key, there is nothing to know it by. */
function keyIn(keys: readonly ExpressionNode[], projections: readonly Projection[]): readonly string[] | undefined {
  const texts = new Map(projections.map(({ name, expression }) => [renderExpression(expression), name]));
  const names = keys.map((key) => texts.get(renderExpression(key)));
  const found = names.filter((name) => name !== undefined);
  return found.length === keys.length && keys.length > 0 ? [...new Set(found)] : undefined;
}
