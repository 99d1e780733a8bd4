import { type Refusal, refusalHere } from './refusals';
import type { TokenStream } from './token-stream';

/**
 * Statements that the embedded engine does not run, by the words that they begin with.
 *
 * Sources: docs.confluent.io/cloud/current/flink/reference/sql-syntax.html (the statements of Confluent Cloud),
 * docs.confluent.io/cloud/current/flink/concepts/comparison-with-apache-flink.html (what it leaves out), and
 * nightlies.apache.org/flink/flink-docs-release-2.3/docs/sql/reference/overview/ (those of Flink).
 */
const STATEMENTS: readonly Refusal[] = [
  ['EXECUTE|BEGIN STATEMENT SET'],
  ['EXECUTE|COMPILE PLAN', '$1 $2', 'not the cloud'],
  ['COMPILE AND EXECUTE PLAN', 'COMPILE AND EXECUTE PLAN', 'not the cloud'],
  ['EXECUTE SELECT|INSERT|WITH|VALUES'],
  ['WITH', 'WITH (common table expressions)'],
  ['TABLE', 'TABLE as a query'],
  ['CREATE|ALTER|DROP TEMPORARY', '$1 TEMPORARY', 'not the cloud'],
  ['CREATE|ALTER|DROP CATALOG|DATABASE', '$1 $2', 'not the cloud'],
  ['CREATE OR REPLACE TABLE', 'CREATE OR REPLACE TABLE', 'not the cloud'],
  ['REPLACE TABLE', 'REPLACE TABLE', 'not the cloud'],
  ['CREATE OR ALTER MATERIALIZED TABLE', 'CREATE OR ALTER MATERIALIZED TABLE', 'the cloud alone'],
  ['CREATE|ALTER|DROP MATERIALIZED TABLE', '$1 MATERIALIZED TABLE', 'the cloud alone'],
  ['CREATE|ALTER|DROP FUNCTION|MODEL|CONNECTION|AGENT|TOOL', '$1 $2', 'the cloud alone'],
  ['CREATE OR REPLACE VIEW'],
  ['CREATE|ALTER|DROP VIEW'],
  ['SHOW CREATE MODEL|CONNECTION|FUNCTION|AGENT|TOOL', 'SHOW CREATE $3', 'the cloud alone'],
  ['SHOW CREATE CATALOG', 'SHOW CREATE CATALOG', 'not the cloud'],
  ['SHOW CREATE MATERIALIZED TABLE', 'SHOW CREATE MATERIALIZED TABLE', 'the cloud alone'],
  ['SHOW COLUMNS'],
  ['SHOW AGENTS|TOOLS|ARTIFACTS|JOBS', 'SHOW $2', 'the cloud alone'],
  ['SHOW MATERIALIZED TABLES', 'SHOW MATERIALIZED TABLES', 'the cloud alone'],
  ['SHOW FULL MODULES', 'SHOW FULL MODULES', 'not the cloud'],
  ['SHOW JARS|MODULES|PARTITIONS|PROCEDURES', 'SHOW $2', 'not the cloud'],
  ['DESCRIBE|DESC FUNCTION|MODEL|CONNECTION|JOB', '$1 $2', 'the cloud alone'],
  ['DESCRIBE|DESC CATALOG|DATABASE', '$1 $2', 'not the cloud'],
  ['INSERT OVERWRITE', 'INSERT OVERWRITE', 'not the cloud'],
  ['ANALYZE|TRUNCATE TABLE', '$1 TABLE', 'not the cloud'],
  ['LOAD|UNLOAD MODULE', '$1 MODULE', 'not the cloud'],
  ['ADD|REMOVE JAR', '$1 JAR', 'not the cloud'],
  ['STOP JOB', 'STOP JOB', 'not the cloud'],
  ['CALL|UPDATE|DELETE|UPSERT|MERGE', '$1', 'not the cloud'],
  ['USE|SET|RESET', '$1', 'the shell'],
];

/** Behind EXPLAIN. */
export const EXPLANATIONS: readonly Refusal[] = [
  ['STATEMENT SET', 'EXPLAIN STATEMENT SET'],
  ['ESTIMATED_COST|CHANGELOG_MODE|JSON_EXECUTION_PLAN|PLAN_ADVICE', 'EXPLAIN $1'],
];

/** Ends the parse where a statement begins that Flink has and the embedded engine does not run. */
export function refuseStatement(tokens: TokenStream): void {
  const found = refusalHere(tokens, STATEMENTS);
  if (found === undefined) return;
  const { name, length, runBy } = found;
  const isWhole = /^(?:SHOW|SET|RESET)/.test(name);
  if (tokens.peek(length).kind !== 'end' || isWhole) tokens.refuse(name, length, runBy);
  for (let taken = 0; taken < length; taken += 1) tokens.next();
  tokens.fail(`what ${name} needs`);
}
