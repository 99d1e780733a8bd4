import type { Expression, Identifier, Span } from './ast-expression';
import type { FlinkType } from './types';

export type * from './ast-expression';

/** One to three parts: table, database.table, or catalog.database.table. */
export interface TableName {
  readonly parts: readonly Identifier[];
  readonly span: Span;
}

export type SelectItem =
  | { readonly kind: 'star'; readonly qualifier: readonly Identifier[]; readonly span: Span }
  | { readonly kind: 'expression'; readonly expression: Expression; readonly alias?: Identifier; readonly span: Span };

/** The options of a table's OPTIONS hint. */
export type HintOptions = readonly (readonly [string, string])[];

export type FromItem =
  | {
      readonly kind: 'table';
      readonly name: TableName;
      readonly options: HintOptions;
      readonly alias?: Identifier;
      readonly span: Span;
    }
  | { readonly kind: 'subquery'; readonly query: Query; readonly alias?: Identifier; readonly span: Span }
  /** Not run; `name` says which kind of join it is. */
  | { readonly kind: 'join'; readonly name: string; readonly span: Span };

export interface OrderItem {
  readonly expression: Expression;
  readonly descending: boolean;
}

export type Query =
  | {
      readonly kind: 'select';
      readonly distinct: boolean;
      readonly items: readonly SelectItem[];
      readonly from?: FromItem;
      readonly where?: Expression;
      readonly groupBy: readonly Expression[];
      readonly having?: Expression;
      readonly span: Span;
    }
  | { readonly kind: 'values'; readonly rows: readonly (readonly Expression[])[]; readonly span: Span }
  | { readonly kind: 'unionAll'; readonly arms: readonly Query[]; readonly span: Span }
  | { readonly kind: 'setOperation'; readonly operator: string; readonly span: Span }
  | {
      readonly kind: 'ordered';
      readonly input: Query;
      readonly orderBy: readonly OrderItem[];
      readonly limit?: number;
      readonly span: Span;
    };

export type ColumnDefinition =
  | {
      readonly kind: 'physical';
      readonly name: Identifier;
      readonly type: FlinkType;
      readonly nullable: boolean;
      readonly comment?: string;
      readonly span: Span;
    }
  | {
      readonly kind: 'metadata';
      readonly name: Identifier;
      readonly type: FlinkType;
      readonly nullable: boolean;
      /** What is read, where it is called otherwise than the column. */
      readonly key?: string;
      /** Whether the column is only read. */
      readonly virtual: boolean;
      readonly comment?: string;
      readonly span: Span;
    }
  | { readonly kind: 'computed'; readonly name: Identifier; readonly span: Span };

export interface Distribution {
  readonly columns: readonly Identifier[];
  readonly buckets?: number;
}

export interface CreateTable {
  readonly kind: 'createTable';
  readonly name: TableName;
  readonly ifNotExists: boolean;
  readonly columns: readonly ColumnDefinition[];
  readonly primaryKey?: readonly Identifier[];
  /** Where a WATERMARK clause stands, if there is one. */
  readonly watermark?: Span;
  readonly comment?: string;
  readonly distribution?: Distribution;
  readonly options: readonly (readonly [key: string, value: string])[];
}

export type Statement =
  | CreateTable
  | (Omit<CreateTable, 'kind' | 'columns' | 'primaryKey' | 'watermark'> & {
      readonly kind: 'createTableAs';
      readonly query: Query;
    })
  | { readonly kind: 'dropTable'; readonly name: TableName; readonly ifExists: boolean }
  | {
      readonly kind: 'alterTable';
      readonly name: TableName;
      readonly action: 'ADD' | 'MODIFY';
      readonly columns: readonly ColumnDefinition[];
    }
  | {
      readonly kind: 'alterTable';
      readonly name: TableName;
      readonly action: 'SET';
      readonly options: readonly (readonly [key: string, value: string])[];
    }
  | {
      readonly kind: 'insert';
      readonly target: TableName;
      readonly columns?: readonly Identifier[];
      readonly source: Query;
    }
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'describe'; readonly name: TableName; readonly extended: boolean }
  | { readonly kind: 'showCreateTable'; readonly name: TableName }
  | { readonly kind: 'showCreateView'; readonly name: TableName }
  | { readonly kind: 'showCurrent'; readonly what: 'catalog' | 'database' }
  | ({ readonly kind: 'showTables' } & Shown)
  | ({ readonly kind: 'showDatabases' } & Shown)
  | ({ readonly kind: 'showCatalogs' } & Shown)
  | ({ readonly kind: 'showFunctions'; readonly isUser: boolean } & Shown)
  /** Of what there is none. */
  | ({ readonly kind: 'showAbsent'; readonly what: 'view' | 'model' | 'connection' } & Shown)
  | { readonly kind: 'explain'; readonly statement: Statement };

/** Of which catalog or database a SHOW statement lists what, and with which names. */
export interface Shown {
  readonly place?: TableName;
  readonly filter?: NameFilter;
}

/** `[NOT] LIKE 'pattern'`, or ILIKE, in which letter case does not count. */
export interface NameFilter {
  readonly pattern: string;
  readonly isNegated: boolean;
  readonly ignoresCase: boolean;
}
