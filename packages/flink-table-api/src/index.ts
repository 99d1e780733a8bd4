export { type App, sinkTables } from './apps/app';
export { type AppProperties, type AppProperty, canonicalProperties } from './apps/app-property';
export { type AppExports, appsOf } from './apps/apps-of';
export { buildApp } from './apps/build-app';
export { defineApp } from './apps/define-app';
export { InvalidAppError } from './errors';
export { caseOf, caseWhen } from './expressions/case';
export { Expression, NamedExpression, type Predicate } from './expressions/expression';
export * from './expressions/functions';
export type { JsonQueryOptions, JsonValueOptions } from './expressions/json-options';
export { col, lit, nullOf } from './expressions/leaves';
export { columnsOf, type ExpressionNode, replaceColumns } from './expressions/node';
export type { NumberKind } from './expressions/operand';
export { Over, type OverWindow, rowInterval, UNBOUNDED_RANGE, UNBOUNDED_ROW } from './expressions/over';
export { renderExpression } from './expressions/render-expression';
export { call, identifier, type NamedFunction, type SqlFacts, sql } from './expressions/sql-template';
export type { Insert } from './inserts/insert';
export { reading, type StartOffsets, startingAt, tablesRead } from './inserts/start-offsets';
export { quoteIdentifier, quotePath, quoteString } from './quote';
export { inputsOf, type Relation, type Scan } from './relations/relation';
export { registrySchema, subjectOf } from './schemas/registry-schema';
export { checkNewSink, columnsByPart } from './sinks/check-sink';
export { type Fit, fitOf, type QueryChanges } from './sinks/fits';
export type { Format, RecordPart, ValueFormat } from './sinks/format-rules';
export type { LikeOptions } from './sinks/like';
export { existing, Sink, sink } from './sinks/sink';
export { type ChangelogMode, hasOption, isLayoutOption, type SinkOption, type SinkOptions } from './sinks/sink-option';
export {
  type ComputedColumn,
  changelogModeOf,
  keyColumns,
  type MetadataColumn,
  type SinkProperties,
  type Watermark,
  writtenColumns,
} from './sinks/sink-properties';
export type { TableMeaning } from './sources/scan-of';
export { Source, type SourceHints, type SourceProperties, table } from './sources/source';
export { type SourceStart, startText } from './sources/start';
export { renderInsert } from './sql/render';
export { renderAlterTable, type TableChanges } from './sql/render-alter-table';
export { renderComputed, renderCreateTable, renderWatermark } from './sql/render-create-table';
export { renderFormerInsert } from './sql/render-former';
export { renderRelation } from './sql/render-relation';
export { renderStatement } from './sql/render-statement';
export { fullPath, keyOf, type Place, type TablePath, type TableReference } from './table-path';
export { GroupedTable } from './tables/grouped-table';
export { type QueryTraits, sqlQuery } from './tables/sql-query';
export { Table, unionAll } from './tables/table';
export { fromValues } from './tables/values';
export { Cumulate, Session, Slide, Tumble, Window } from './tables/window';
export { changingCalls } from './traits/determinism';
export type { Traits } from './traits/traits';
export { traitsOf } from './traits/traits-of';
export type { Column } from './types/column';
export { DataType } from './types/data-type';
export { DataTypes } from './types/data-types';
export type { Kind, Kinds } from './types/kind';
export { parseDataType } from './types/parse-data-type';
