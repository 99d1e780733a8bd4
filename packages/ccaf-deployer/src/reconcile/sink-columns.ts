import { type Column, type MetadataColumn, renderComputed, type SinkProperties, writtenColumns } from 'flink-table-api';
import type { TableColumn } from './metadata-query';
import type { SinkProblem } from './sink-problem';
import { isSameText } from './sql-spelling';

type Found = ReadonlyMap<string, TableColumn>;

/** What is wrong with a table's columns. What ALTER TABLE adds is none: `addedColumns` has it. */
export function columnProblems(sink: SinkProperties, columns: readonly TableColumn[]): SinkProblem[] {
  const found: Found = new Map(columns.map((column) => [column.name, column]));
  return [
    ...sink.columns.flatMap((column) => storedProblems(column, found.get(column.name))),
    ...(sink.metadata ?? []).flatMap((column) => metadataProblems(column, found.get(column.name))),
    ...(sink.computed ?? []).flatMap(({ name }) => computedProblems(name, found.get(name))),
    ...unfilled(sink, columns),
  ];
}

function storedProblems({ name, type }: Column, actual: TableColumn | undefined): SinkProblem[] {
  if (!actual) return [{ kind: 'missing', text: `column '${name}' ${type} is missing` }];
  if (!isStored(actual)) {
    return [{ kind: 'type', text: `column '${name}' is computed or metadata, and cannot be written` }];
  }
  if (actual.type.name === type.name) return [];
  return [{ kind: 'type', text: `column '${name}' is ${actual.type.name}, but the app writes ${type.name}` }];
}

/** A column that a table has in its topic, whose name and type its schema says. */
export const isStored = ({ writable, metadataKey }: TableColumn): boolean => writable && metadataKey === undefined;

function metadataProblems(
  { name, type, from = name as NonNullable<MetadataColumn['from']>, isVirtual }: MetadataColumn,
  actual: TableColumn | undefined,
): SinkProblem[] {
  if (!actual) return [];
  const problem = (text: string): SinkProblem[] => [{ kind: 'metadata', text }];
  if (actual.metadataKey === undefined)
    return problem(`column '${name}' is not a metadata column, but the app declares it as the metadata '${from}'`);
  if (actual.metadataKey !== from) {
    return problem(
      `column '${name}' is the metadata '${actual.metadataKey}', but the app declares it as the metadata '${from}'`,
    );
  }
  if (isVirtual || actual.type.name === type.name) return [];
  return problem(`column '${name}' is ${actual.type.name}, but the app writes ${type.name}`);
}

const computedProblems = (name: string, actual: TableColumn | undefined): SinkProblem[] =>
  actual?.writable === true
    ? [{ kind: 'metadata', text: `column '${name}' is not computed, but the app declares it as computed` }]
    : [];

/** What is in the table only is NULL in each row that the app writes. */
function unfilled(sink: SinkProperties, columns: readonly TableColumn[]): SinkProblem[] {
  const written = new Set(writtenColumns(sink).map(({ name }) => name));
  return columns
    .filter(({ name, type, writable }) => writable && !type.nullable && !written.has(name))
    .map(({ name, type }) => ({ kind: 'unfilled', text: `column '${name}' ${type} is not written by the app` }));
}

/** What may go wrong later, or is only another spelling. */
export function columnWarnings({ columns, computed = [] }: SinkProperties, actual: readonly TableColumn[]): string[] {
  const found: Found = new Map(actual.map((column) => [column.name, column]));
  return [
    ...columns.flatMap(({ name, type }) =>
      type.nullable && found.get(name)?.type.nullable === false
        ? [`the sink's column '${name}' is NOT NULL, but the app may write NULL, which fails the statement`]
        : [],
    ),
    ...computed.flatMap((column) => {
      const told = found.get(column.name)?.expression;
      const declared = renderComputed({ name: column.name, expression: column.expression }).replace(/^.*? AS /s, '');
      return told === undefined || isSameText(told, declared)
        ? []
        : [
            `the sink's column '${column.name}' is computed as ${told}, but the app declares ${declared}: if that ` +
              'is more than another spelling, drop the column with ALTER TABLE … DROP, and deploy again',
          ];
    }),
  ];
}
