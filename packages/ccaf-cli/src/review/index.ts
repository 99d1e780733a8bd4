export { type AppSql, flinkSqlOf } from './flink-sql';
