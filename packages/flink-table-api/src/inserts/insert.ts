import { InvalidAppError } from '../errors';
import { missing } from '../names';
import { refusals } from '../refusals/refusals';
import { timeRefusals } from '../refusals/time-refusals';
import { inOrderOf } from '../relations/in-order';
import type { Relation } from '../relations/relation';
import { checkSink } from '../sinks/check-sink';
import { fitOf } from '../sinks/fits';
import type { Sink } from '../sinks/sink';
import { writtenColumns } from '../sinks/sink-properties';
import { traitsOf } from '../traits/traits-of';
import { isAssignable } from '../types/assignable';
import { columnNamed, columnNames } from '../types/column';
import type { DataType } from '../types/data-type';

/** What an app comes to: a query whose columns are exactly those of the sink, in the sink's order. */
export interface Insert {
  readonly sink: Sink;
  readonly query: Relation;
}

/**
 * Joins a query and a sink by the names of their columns.
 *
 * @throws {InvalidAppError} with all problems at once
 */
export function insert(sink: Sink, query: Relation): Insert {
  checkSink(sink.properties);
  const { table } = sink.properties;
  const columns = writtenColumns(sink.properties);
  const names = columns.map(({ name }) => name);
  const problems = [
    ...missing(names, columnNames(query)).map((name) => `nothing fills the sink column '${name}'`),
    ...missing(columnNames(query), names).map((name) => `the column '${name}' does not exist in the sink`),
  ];
  problems.push(...fitOf(sink.properties, traitsOf(query)).problems);
  for (const column of columns) {
    const source = columnNamed(query.columns, column.name);
    if (source && !isAssignable(source.type, column.type))
      problems.push(mismatch(column.name, source.type, column.type));
  }
  const refused = [...refusals(query), ...timeRefusals(query, sink.properties)];
  const heading =
    problems.length > 0
      ? `the query does not fit the sink '${table}':`
      : `the query for the sink '${table}' cannot run:`;
  problems.push(...refused);
  if (problems.length > 0) throw new InvalidAppError(heading, problems);
  return { sink, query: inOrderOf(query, names) };
}

const mismatch = (name: string, from: DataType, to: DataType): string =>
  `the column '${name}' is ${from.name} but ${to.name} in the sink; cast it, or change the sink's type`;
