import { type FlinkType, type InnerType, isNested, type NestedType } from '../sql';

/** A column type as the API describes it (schema `DataType`). */
export interface DataType {
  readonly type: string;
  readonly nullable: boolean;
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  /** Of an interval: its units, for example `DAY_TO_SECOND`. */
  readonly resolution?: string;
  readonly fractional_precision?: number;
  readonly class_name?: string;
  readonly element_type?: DataType;
  readonly key_type?: DataType;
  readonly value_type?: DataType;
  readonly fields?: readonly { readonly name: string; readonly field_type: DataType; readonly description?: string }[];
}

/** A column of a result. */
export interface ResultColumn {
  readonly name: string;
  readonly type: FlinkType;
  readonly nullable: boolean;
}

/** What the API says about a statement under `status.traits`. */
export interface Traits {
  readonly sql_kind: string;
  readonly is_bounded: boolean;
  /** @default - not known */
  readonly is_append_only?: boolean;
  /** Which columns identify a row of a result that is updated, as indexes. */
  readonly upsert_columns?: readonly number[];
  readonly schema: { readonly columns?: readonly { readonly name: string; readonly type: DataType }[] };
}

/** The traits of a statement; without columns its schema is `{}`, as the API answers for DDL. */
export function traits(sqlKind: string, isBounded: boolean, columns: readonly ResultColumn[] = []): Traits {
  const details = columns.map(({ name, type, nullable }) => ({ name, type: dataType(type, nullable) }));
  return {
    sql_kind: sqlKind,
    is_bounded: isBounded,
    is_append_only: true,
    schema: details.length === 0 ? {} : { columns: details },
  };
}

function dataType(flinkType: FlinkType, nullable: boolean): DataType {
  if (isNested(flinkType)) return { type: flinkType.root, nullable, ...inside(flinkType) };
  const { root: type, ...parameters } = flinkType;
  return { type, nullable, ...parameters };
}

const innerType = ({ type, nullable }: InnerType): DataType => dataType(type, nullable);

function inside(type: NestedType): Partial<DataType> {
  switch (type.root) {
    case 'MAP':
      return { key_type: innerType(type.key), value_type: innerType(type.value) };
    case 'ROW':
      return { fields: type.fields.map((field) => ({ name: field.name, field_type: innerType(field) })) };
    default:
      return { element_type: innerType(type.element) };
  }
}
