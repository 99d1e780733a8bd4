import { isDeepStrictEqual } from 'node:util';
import { assertNever } from '../errors';
import { type ExpressionNode, operandsOf } from '../expressions/node';
import { renderExpression } from '../expressions/render-expression';
import { inputsOf, type Relation, type Scan } from '../relations/relation';
import { columnNames } from '../types/column';
import { familyOf } from '../types/data-type';
import { aggregateTraits, distinctTraits } from './group-traits';
import { joinTraits, temporalKey, together, togetherAll } from './join-traits';
import { isTimeAttribute, kept, renamed, timesOf } from './kept';
import { filterTraits } from './rank-traits';
import { APPEND, stateful, type Traits, traitsWith, updating } from './traits';

type Over = Extract<ExpressionNode, { readonly kind: 'over' }>;

const known = new WeakMap<Relation, Traits>();

/**
 * What a relation's changes are, and whether it keeps state: bottom-up, from Flink's rules.
 *
 * Source: org.apache.flink.table.planner.plan.optimize.program.FlinkChangelogModeInferenceProgram, and EXPLAIN of Flink 2.3.
 *
 * @example traitsOf(orders.groupBy(col('customer')).select(col('customer'), count().as('n')).relation).upsertKey // ['customer']
 */
export function traitsOf(relation: Relation): Traits {
  // The inputs first, by a list: calls within calls would end where a query is deep.
  const open = [relation];
  let found: Traits | undefined;
  for (let next = open.at(-1); next; next = open.at(-1)) {
    const unknown = inputsOf(next).filter((input) => !known.has(input));
    for (const input of unknown) open.push(input);
    if (unknown.length > 0) continue;
    found = known.get(next) ?? inferred(next);
    known.set(next, found);
    open.pop();
  }
  return found ?? APPEND;
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
      return filterTraits(relation, input, traitsOf);
    case 'distinct':
      return distinctTraits(columnNames(relation), input);
    case 'aggregate':
      return aggregateTraits(relation, input);
    case 'window':
      return windowTraits(relation, input);
    case 'sort':
      return stateful(input, 'an order in time keeps its rows until the watermark has passed them');
    case 'limit':
      return isInOrder(relation.input)
        ? traitsWith(updating(input, 'the first rows of an order change when better ones come'), timesOf(input))
        : stateful(traitsWith(input, { window: undefined }), 'a limit counts its rows');
    case 'unionAll':
      return inputs.length === 1 ? input : unionTraits(inputs);
    case 'set':
      return setTraits(relation, input, other);
    case 'join':
      return joinTraits(relation, input, other);
    case 'temporalJoin':
      return traitsWith(
        stateful(together(input, other), 'a join with versions keeps them until the watermark has passed them'),
        {
          changes: input.changes,
          timeAttributes: input.timeAttributes,
          maybeTimes: [...(input.maybeTimes ?? []), ...other.timeAttributes],
          upsertKey: temporalKey(relation, input),
        },
      );
    case 'semiJoin':
      return semiJoinTraits(relation.negated, input, other);
    case 'lateral':
      return traitsWith(input, { upsertKey: undefined });
    case 'raw':
      return rawTraits(relation, inputs);
    default:
      return assertNever(relation);
  }
}

/** Whether rows come in an order, which a select and a condition behind it leave as it is. */
function isInOrder(relation: Relation): boolean {
  let below = relation;
  while (below.kind === 'project' || below.kind === 'filter') below = below.input;
  return below.kind === 'sort';
}

/** What all have: columns as time attributes, and the bounds of windows; names are those of the first. */
/** What is told as often as it is there is each row again, with its time. */
function setTraits(set: Extract<Relation, { kind: 'set' }>, left: Traits, right: Traits): Traits {
  const both = together(left, right);
  const reason = `${set.operator} keeps the rows of both sides`;
  if (!set.all) return updating(traitsWith(both, { maybeTimes: [] }), reason, columnNames(set));
  return traitsWith(updating(both, reason), { maybeTimes: [...both.timeAttributes, ...(both.maybeTimes ?? [])] });
}

function unionTraits(inputs: readonly Traits[]): Traits {
  const [{ timeAttributes, window } = APPEND, ...others] = inputs;
  const everywhere = others.map((one) => new Set(one.timeAttributes));
  const isEverywhere = (name: string): boolean => everywhere.every((names) => names.has(name));
  const both = togetherAll(inputs);
  return traitsWith(both, {
    timeAttributes: timeAttributes.filter(isEverywhere),
    maybeTimes: [...new Set([...both.timeAttributes, ...(both.maybeTimes ?? [])])],
    // Most have none, and to compare deeply, Node loads a module.
    window: others.every((one) => one.window === window || isDeepStrictEqual(one.window, window)) ? window : undefined,
  });
}

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
  const changed = updating(
    base,
    `the changes of '${name}' come by key, so its rows are kept to know what changed`,
    primaryKey,
  );
  return traitsWith(changed, { timeAttributes });
}

function projectTraits({ projections }: Extract<Relation, { kind: 'project' }>, input: Traits): Traits {
  const names = renamed(projections);
  const { timeAttributes, maybeTimes = [] } = input;
  const times = { timeAttributes: copiesOf(timeAttributes), maybeTimes: copiesOf(maybeTimes) };
  const base = traitsWith(kept(input, names), times);
  const overs = projections.flatMap(({ expression }) => oversIn(expression));
  if (overs.length === 0) return base;
  const isInTime = overs.every(({ keys, operands }) => isTimeAttribute(input, operands[1 + keys]));
  if (isInTime) return stateful(base, 'OVER keeps the rows around each row');
  const reason = 'OVER in another order than that of time changes when a row comes between others';
  return traitsWith(updating(base, reason), times);

  /** The names of columns: one can be selected more than once. */
  function copiesOf(columns: readonly string[]): readonly string[] {
    if (columns.length === 0) return columns;
    return projections.flatMap(({ name, expression }) =>
      expression.kind === 'column' && columns.includes(expression.name) ? [name] : [],
    );
  }
}

const oversIn = (node: ExpressionNode): readonly Over[] =>
  node.kind === 'over' ? [node] : operandsOf(node).flatMap(oversIn);

/** Rows of the left stay known by their key. */
function semiJoinTraits(negated: boolean, left: Traits, right: Traits): Traits {
  const both = together(left, right);
  return negated
    ? updating(both, 'NOT IN keeps the rows of both sides, and takes back what comes there later', left.upsertKey)
    : stateful(
        traitsWith(both, {
          timeAttributes: [],
          maybeTimes: [...left.timeAttributes, ...(left.maybeTimes ?? [])],
          upsertKey: left.upsertKey,
        }),
        'IN keeps the rows of both sides',
      );
}

function windowTraits({ window }: Extract<Relation, { kind: 'window' }>, input: Traits): Traits {
  const of = `${window.name}(${window.intervals.map(renderExpression).join(', ')})`;
  const base = traitsWith(input, {
    timeAttributes: ['window_time'],
    maybeTimes: [...input.timeAttributes, ...(input.maybeTimes ?? [])],
    window: { start: 'window_start', end: 'window_end', of, ...(window.name === 'SESSION' && { keys: window.keys }) },
    upsertKey: undefined,
  });
  return window.name === 'SESSION' ? stateful(base, 'a session is kept until no row has come for its gap') : base;
}

function rawTraits(raw: Extract<Relation, { kind: 'raw' }>, inputs: readonly Traits[]): Traits {
  const all = togetherAll(inputs);
  const isStateful = all.isStateful || raw.traits.isStateful;
  const reasons = [...new Set([...all.reasons, ...raw.traits.reasons])];
  const told = { ...raw.traits, isStateful, reasons };
  return { ...all, ...told, timeAttributes: [], maybeTimes: momentsOf(raw), isMaybeAppend: true };
}

const momentsOf = ({ columns }: Relation): readonly string[] =>
  columns.flatMap(({ name, type }) => (familyOf(type)?.startsWith('timestamp') ? [name] : []));
