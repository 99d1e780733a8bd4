export type * from './ast';
export { tokenize } from './lexer';
export { parseStatement } from './parse-statement';
export { FlinkSqlSyntaxError } from './syntax-error';
export {
  BYTES,
  type FlinkType,
  fullTypeName,
  type InnerType,
  isNested,
  MAX_LENGTH,
  type NestedType,
  type RowField,
  STRING,
  sameType,
  shortTypeName,
  type TypeRoot,
} from './types';
