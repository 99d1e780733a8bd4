import { show } from '../errors';
import { hasAggregate } from '../expressions/aggregates';
import { columnsOf, type ExpressionNode, someNode } from '../expressions/node';
import { typeOf } from '../expressions/type-of';
import { missing, nearest, repeated } from '../names';
import type { Column } from '../types/column';
import { type DataType, familyOf } from '../types/data-type';
import { DataTypes } from '../types/data-types';
import { type InnerType, innersOf, type TypeRoot } from '../types/type-tree';
import { isMetadataKey, isWritableKey, METADATA_KEYS } from './metadata-keys';
import type { ComputedColumn, MetadataColumn, SinkProperties } from './sink-properties';

/** The record's timestamp (Confluent's documentation of CREATE TABLE, "System columns"). */
const SYSTEM_COLUMN: Column = { name: '$rowtime', type: DataTypes.TIMESTAMP_LTZ(3).notNull() };

/** What is wrong with a sink's columns and its watermark: a sentence each. */
export function columnProblems(sink: SinkProperties): string[] {
  const { columns, metadata = [], computed = [] } = sink;
  const names = [...columns, ...metadata, ...computed].map(({ name }) => name);
  return [
    ...(columns.length === 0 ? ['it has no columns'] : []),
    ...names.filter((name) => name.trim() === '').map(() => 'a column has a blank name'),
    ...(names.includes(SYSTEM_COLUMN.name)
      ? [`column "${SYSTEM_COLUMN.name}" is part of every table; do not declare it`]
      : []),
    ...repeated(names).map((name) => `column ${show(name)} is declared twice`),
    ...[...columns, ...metadata].flatMap(typeProblems),
    ...metadata.flatMap(metadataProblems),
    ...computed.flatMap((column) => computedProblems(column, [...columns, ...metadata])),
    ...watermarkProblems(sink),
  ];
}

/** What only expressions have cannot be stored, nor what is in a column that holds it. */
function typeProblems({ name, type }: Column): string[] {
  const isOf = (inner: InnerType): boolean => NO_COLUMN.includes(inner.tree.root) || innersOf(inner).some(isOf);
  return isOf(type) ? [`column ${show(name)} is ${type.name}, a type that no table can store`] : [];
}

const NO_COLUMN: readonly TypeRoot[] = ['DAY_INTERVAL', 'YEAR_INTERVAL', 'NULL', 'UNKNOWN'];

function metadataProblems({ name, from, isVirtual }: MetadataColumn): string[] {
  const key: string = from ?? name;
  if (!isMetadataKey(key)) {
    const meant = nearest(key, METADATA_KEYS);
    return [
      `column ${show(name)} is the metadata ${show(key)}, which is unknown; expected one of ` +
        `${METADATA_KEYS.join(', ')}${meant === undefined ? '' : `; did you mean ${show(meant)}?`}`,
    ];
  }
  if (isVirtual || isWritableKey(key)) return [];
  return [`column ${show(name)} is the metadata ${show(key)}, which cannot be written; add { virtual: true }`];
}

/** A computed column reads no other one. Source: Flink, org.apache.flink.table.catalog.DefaultSchemaResolver. */
const computedProblems = ({ name, expression }: ComputedColumn, columns: readonly Column[]): string[] =>
  valueProblems(`the computed column ${show(name)}`, expression, columns).problems;

function watermarkProblems({ columns, metadata = [], computed = [], watermark }: SinkProperties): string[] {
  if (watermark === undefined) return [];
  const stored = [...columns, ...metadata];
  const all = [
    ...stored,
    ...computed.flatMap(({ name, expression }) => {
      const { type, problems } = valueProblems('', expression, stored);
      return problems.length > 0 ? [] : [{ name, type }];
    }),
    SYSTEM_COLUMN,
  ];
  const column = all.find(({ name }) => name === watermark.column);
  if (column === undefined) {
    const isBroken = computed.some(({ name }) => name === watermark.column);
    return isBroken ? [] : [`its watermark is for ${show(watermark.column)}, which is not a column`];
  }
  const of = `its watermark is for ${show(column.name)}`;
  if (!isTimeAttribute(column.type))
    return [`${of} ${column.type.name}, but must be for a TIMESTAMP(3) or TIMESTAMP_LTZ(3)`];
  if (watermark.expression === undefined) return [];
  const { type, problems } = valueProblems('its watermark', watermark.expression, all);
  if (problems.length > 0 || familyOf(type) === familyOf(column.type)) return problems;
  return [`${of} ${column.type.name}, but its expression gives ${type.name}`];
}

/** Time attributes have at most milliseconds. Source: Confluent's documentation of CREATE TABLE, "WATERMARK clause". */
const isTimeAttribute = ({ name }: DataType): boolean => /^TIMESTAMP(?:_LTZ)?\([0-3]\)$/.test(name);

/** The type of a value that is computed from columns, and what keeps it from being computed. */
function valueProblems(
  what: string,
  node: ExpressionNode,
  columns: readonly Column[],
): { readonly type: DataType; readonly problems: string[] } {
  const names = columns.map(({ name }) => name);
  const unknown = missing(columnsOf(node), names).map(
    (name) =>
      `${what} reads ${show(name)}, which is not a column that it can read; expected one of ` +
      `${names.map(show).join(', ')}`,
  );
  const problems: string[] = [];
  const type = typeOf(node, columns, problems);
  if (someNode(node, (part) => part.kind === 'over') || hasAggregate(node)) {
    problems.push('it is computed from one row, so it cannot have an aggregate or a window');
  }
  return { type, problems: unknown.length > 0 ? unknown : problems.map((problem) => `${what}: ${problem}`) };
}
