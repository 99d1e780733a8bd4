import type { DataType } from '../../engine/traits';

export interface ColumnDescription {
  readonly name: string;
  readonly kind: 'physical' | 'metadata' | 'computed';
  readonly type: DataType;
  /** The type as SQL, with its nullability: `BIGINT NOT NULL`. */
  readonly sqlType: string;
  readonly comment?: string;
  /** Of a computed column. */
  readonly expression?: string;
  /** Of a metadata column that is called otherwise than what it reads. */
  readonly metadataKey?: string;
  /** Of a metadata column that cannot be written. */
  readonly isVirtual?: boolean;
}

/** A table or view as it was declared, without the hidden `$rowtime`. */
export interface TableDescription {
  readonly database: string;
  readonly name: string;
  readonly topic: string;
  readonly kind: 'table' | 'view';
  readonly columns: readonly ColumnDescription[];
  readonly watermark?: { readonly column: string; readonly expression: string };
  readonly primaryKey: readonly string[];
  /** `buckets`: as declared; absent: not said. */
  readonly distribution?: { readonly kind: string; readonly columns: readonly string[]; readonly buckets?: number };
  readonly options: Readonly<Record<string, string>>;
  readonly comment?: string;
  /** Of a view: its query as it was written, and with all names complete. */
  readonly query?: { readonly original: string; readonly expanded: string };
  /** What `putTable` takes: the table in Flink's own form (CatalogPropertiesUtil). */
  readonly stored: Readonly<Record<string, string>>;
}
