import { assertNever } from '../errors';
import { type ExpressionNode, someNode } from '../expressions/node';
import { renderExpression } from '../expressions/render-expression';
import { inputsOf, type Projection, type Relation, type Scan } from '../relations/relation';
import { columnNames } from '../types/column';
import { joinTraits, together } from './join-traits';
import { rankOf } from './rank';
import { APPEND, stateful, type Traits, traitsWith, updating } from './traits';

const known = new WeakMap<Relation, Traits>();

/**
 * What a relation's changes are, and whether it keeps state: bottom-up, from Flink's rules.
 *
 * Source: org.apache.flink.table.planner.plan.optimize.program.FlinkChangelogModeInferenceProgram, and EXPLAIN of Flink 2.3.
 *
 * @example traitsOf(orders.groupBy(col('customer')).select(col('customer'), count().as('n')).relation).upsertKey // ['customer']
 */
export function traitsOf(relation: Relation): Traits {
  const found = known.get(relation) ?? inferred(relation);
  known.set(relation, found);
  return found;
}

function inferred(relation: Relation): Traits {
  const inputs = inputsOf(relation).map(traitsOf);
  const [input = APPEND, other = APPEND] = inputs;
  switch (relation.kind) {
    case 'scan':
      return scanTraits(relation);
    case 'values':
      return APPEND;
    case 'project':
      return projectTraits(relation, input);
    case 'filter':
      return filterTraits(relation, input);
    case 'distinct':
      return updating(input, 'DISTINCT keeps all rows', columnNames(relation));
    case 'aggregate':
      return aggregateTraits(relation, input);
    case 'window':
      return windowTraits(relation, input);
    case 'sort':
      return stateful(input, 'an order in time keeps its rows until the watermark has passed them');
    case 'limit':
      return relation.input.kind === 'sort'
        ? updating(input, 'the first rows of an order change when better ones come')
        : stateful(input, 'a limit counts its rows');
    case 'unionAll':
      return inputs
        .slice(1)
        .reduce((all, one) => traitsWith(together(all, one), { timeAttributes: shared(all, one) }), input);
    case 'set':
      return updating(
        together(input, other),
        `${relation.operator} keeps the rows of both sides`,
        relation.all ? undefined : columnNames(relation),
      );
    case 'join':
      return joinTraits(relation, input, other);
    case 'temporalJoin':
      return traitsWith(
        stateful(together(input, other), 'a join with versions keeps them until the watermark has passed them'),
        {
          changes: input.changes,
          timeAttributes: input.timeAttributes,
          upsertKey: input.upsertKey,
        },
      );
    case 'semiJoin':
      return relation.negated
        ? updating(together(input, other), 'NOT IN keeps the rows of both sides, and takes back what comes there later')
        : stateful(traitsWith(together(input, other), { timeAttributes: [] }), 'IN keeps the rows of both sides');
    case 'lateral':
      return traitsWith(input, { upsertKey: undefined });
    case 'raw':
      return rawTraits(relation, inputs);
    default:
      return assertNever(relation);
  }
}

/** Both sides have the column as a time attribute; names are those of the first. */
const shared = (a: Traits, b: Traits): string[] => a.timeAttributes.filter((name) => b.timeAttributes.includes(name));

function scanTraits({ path, changelogMode = 'append', primaryKey, timeAttributes = ['$rowtime'] }: Scan): Traits {
  const name = path.at(-1) ?? '';
  const base = { ...APPEND, timeAttributes };
  if (changelogMode === 'append') return base;
  if (changelogMode === 'retract') {
    return traitsWith(base, {
      changes: 'updating',
      reasons: [`the rows of '${name}' are taken back by its own changes`],
    });
  }
  return updating(base, `the changes of '${name}' come by key, and its rows are kept to tell them`, primaryKey);
}

/** A column that is selected as it is keeps what it is, under its new name. */
const renamed = (projections: readonly Projection[]): ReadonlyMap<string, string> =>
  new Map(
    projections.flatMap(({ name, expression }) => (expression.kind === 'column' ? [[expression.name, name]] : [])),
  );

function projectTraits({ projections }: Extract<Relation, { kind: 'project' }>, input: Traits): Traits {
  const names = renamed(projections);
  const base = kept(input, names);
  const isOver = projections.some(({ expression }) => someNode(expression, ({ kind }) => kind === 'over'));
  return isOver ? stateful(base, 'OVER keeps the rows around each row') : base;
}

/** What stays of a relation of which some columns go on, under other names. */
function kept(input: Traits, names: ReadonlyMap<string, string>): Traits {
  const all = (columns: readonly string[] | undefined): readonly string[] | undefined =>
    columns?.every((name) => names.has(name)) ? columns.map((name) => names.get(name) ?? name) : undefined;
  const [start, end] = all(input.window && [input.window.start, input.window.end]) ?? [];
  return traitsWith(input, {
    upsertKey: all(input.upsertKey),
    timeAttributes: input.timeAttributes.flatMap((name) => names.get(name) ?? []),
    window: start !== undefined && end !== undefined ? { start, end } : undefined,
  });
}

function filterTraits(relation: Extract<Relation, { kind: 'filter' }>, input: Traits): Traits {
  const rank = rankOf(relation);
  if (!rank || relation.input.kind !== 'project') return input;
  const before = traitsOf(relation.input.input);
  const base = kept(before, renamed(relation.input.projections));
  const keyNames = rank.keys.map(renderExpression);
  const isKey = (name: string): boolean => keyNames.includes(renderExpression({ kind: 'column', name }));
  if (before.window && isKey(before.window.start) && isKey(before.window.end)) {
    return stateful(base, 'the first rows of a window are kept until the watermark has passed it');
  }
  const [order] = rank.orders;
  const isByTime = order?.kind === 'column' && before.timeAttributes.includes(order.name) && rank.orders.length === 1;
  if (rank.isOne && isByTime && rank.directions[0] === 'ASC' && before.changes === 'append') {
    return stateful(base, 'the keys of the rows that have come are kept, so that each comes once');
  }
  const names = renamed(relation.input.projections);
  const keys = rank.keys.map((key) => (key.kind === 'column' ? names.get(key.name) : undefined));
  const found = keys.filter((name) => name !== undefined);
  const upsertKey = found.length === keys.length ? [...found, ...(rank.isOne ? [] : [rank.column])] : undefined;
  return updating(base, 'the first rows of each key change when better ones come', upsertKey);
}

function aggregateTraits({ keys, projections }: Extract<Relation, { kind: 'aggregate' }>, input: Traits): Traits {
  const names = renamed(projections);
  const columns = keys.map((key) => (key.kind === 'column' ? key.name : undefined));
  const { window } = input;
  if (window && columns.includes(window.start) && columns.includes(window.end)) {
    return stateful(kept(input, names), 'the aggregates of a window are kept until the watermark has passed it');
  }
  return updating(input, 'aggregates are kept for each key, and change with each row', keyIn(keys, projections));
}

/** The names under which all keys are selected; of one group without a key, there is nothing to know it by. */
function keyIn(keys: readonly ExpressionNode[], projections: readonly Projection[]): readonly string[] | undefined {
  const texts = new Map(projections.map(({ name, expression }) => [renderExpression(expression), name]));
  const names = keys.map((key) => texts.get(renderExpression(key)));
  const found = names.filter((name) => name !== undefined);
  return found.length === keys.length && keys.length > 0 ? found : undefined;
}

function windowTraits({ window }: Extract<Relation, { kind: 'window' }>, input: Traits): Traits {
  const base = traitsWith(input, {
    timeAttributes: ['window_time'],
    window: { start: 'window_start', end: 'window_end' },
    upsertKey: undefined,
  });
  return window.name === 'SESSION' ? stateful(base, 'a session is kept until nothing has come for its gap') : base;
}

function rawTraits({ traits }: Extract<Relation, { kind: 'raw' }>, inputs: readonly Traits[]): Traits {
  const base = { ...inputs.reduce(together, APPEND), timeAttributes: [] };
  const { changes, isStateful, upsertKey } = traits;
  const told = isStateful ? stateful(base, 'its SQL is said to keep state') : base;
  return traitsWith(told, { changes, upsertKey });
}
