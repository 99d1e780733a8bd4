export type { AppSql } from './app-sql';
export { flinkSqlOf } from './flink-sql';
