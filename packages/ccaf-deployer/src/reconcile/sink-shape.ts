import type { SinkProperties, TableChanges } from 'flink-table-api';
import { NO_DETAILS, type TableColumn, type TableDetails } from './metadata-query';
import { type SchemaStep, schemaSteps } from './schema-step';
import { changesOf, untoldOptions } from './sink-changes';
import { columnProblems, columnWarnings } from './sink-columns';
import { declaration, declaredMeaning, layoutProblems } from './sink-layout';
import type { ProblemKind, SinkProblem } from './sink-problem';

/** How a sink's table differs from what the app declares; what the app leaves out is not compared. */
export interface SinkShape {
  /** What the app's statement could not be created for, or would write wrongly: a sentence each. */
  readonly problems: readonly string[];
  /** What to do about them, a sentence each. */
  readonly ways: readonly string[];
  /** The schemas that would give the table the columns that it lacks. */
  readonly schemas: readonly SchemaStep[];
  /** What may go wrong later. */
  readonly warnings: readonly string[];
  /** What ALTER TABLE does; nothing to a table that somebody else owns. */
  readonly changes: TableChanges;
}

/** Compares a sink's table with what the app declares. */
export function sinkShape(sink: SinkProperties, columns: readonly TableColumn[], details = NO_DETAILS): SinkShape {
  const names = new Set(columns.map(({ name }) => name));
  const missing = sink.columns.filter(({ name }) => !names.has(name));
  const changes = changesOf(sink, columns, details);
  const problems = [
    ...columnProblems(sink, columns),
    ...layoutProblems(sink, columns, details, missing),
    ...(sink.isExisting ? unmade(changes, details) : []),
  ];
  const kinds = new Set<string>(problems.map(({ kind }) => kind));
  return {
    problems: problems.map(({ text }) => text),
    ways: Object.entries(waysOf(sink, columns, details)).flatMap(([kind, way]) => (kinds.has(kind) ? [way] : [])),
    schemas: schemaSteps(sink, columns, details, missing),
    warnings: [...columnWarnings(sink, columns), ...untoldOptions(sink, details)],
    changes: sink.isExisting ? {} : changes,
  };
}

/** What a deploy would change in a table, if it were the app's. */
function unmade({ added, written = [], watermark, options = {} }: TableChanges, details: TableDetails): SinkProblem[] {
  const columns = [...(added?.metadata ?? []), ...(added?.computed ?? [])];
  const texts = [
    ...columns.map(({ name }) => `column '${name}' is missing`),
    ...written.map(({ name }) => `column '${name}' is virtual, but the app writes it`),
    ...(watermark ? [`its watermark is for '${details.watermark?.column}' as ${details.watermark?.expression}`] : []),
    ...Object.entries(options).map(
      ([name, value]) =>
        `its option '${name}' is ${details.options.get(name) ?? 'not set'}, but the app declares ${value}`,
    ),
  ];
  return texts.map((text) => ({ kind: 'owner', text }));
}

const waysOf = (
  sink: SinkProperties,
  columns: readonly TableColumn[],
  details: TableDetails,
): Readonly<Record<ProblemKind, string>> => ({
  type:
    "The type of a column cannot be changed: cast to the type of the table in the app's query, or write " +
    'another sink.',
  unfilled:
    'Let the app write such a column; or let it be NULL: register the next version of its schema in Schema ' +
    'Registry, with a union with null, and null as the default.',
  metadata: 'Give such a column another name in the app, or drop it with ALTER TABLE … DROP, and deploy again.',
  layout:
    'ALTER TABLE cannot change keys, buckets or formats. Declare what the table has, which is ' +
    `${declaration(sink, columns, details)}; or give the sink another name, which makes a new topic.`,
  meaning:
    'A change would give another meaning to the rows that are in the topic. Declare what the table has, which is ' +
    `${declaredMeaning(details)}; or give the sink another name, which makes a new topic.`,
  owner: 'The sink is declared with existing(…): declare what the table has, or ask its owner to change it.',
});
