import { type Traits, traits } from '../engine/traits';
import { parseStatement } from '../sql';
import { notSupported } from '../sql/validation-error';
import { plannedChange } from './alter-table';
import { plannedTable } from './ddl';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { checkInformationSchemaQuery, readsInformationSchema } from './information-schema-rules';
import { analyzeInsert } from './insert';
import { analyzeQuery } from './query';

/**
 * Checks a statement as if it were to run (`sql.dry-run`), and changes nothing.
 *
 * @throws {FlinkSqlSyntaxError | ValidationError} for what would not run
 */
export function dryRun(sql: string, settings: ExecutionSettings, parts: EngineParts): Execution {
  return { kind: 'completed', traits: check(sql, settings, parts), rows: [] };
}

function check(sql: string, settings: ExecutionSettings, parts: EngineParts): Traits {
  const statement = parseStatement(sql);
  const { catalog } = parts;
  const { defaults, isSnapshot } = settings;
  switch (statement.kind) {
    case 'createTable':
      plannedTable(statement, settings, parts);
      return traits('CREATE_TABLE', true);
    case 'alterTable':
      plannedChange(statement, settings, parts);
      return traits('ALTER_TABLE', true);
    case 'insert':
      analyzeInsert(statement, { catalog, defaults, bounded: isSnapshot });
      return traits('INSERT_INTO', isSnapshot);
    case 'query': {
      const isMetadata = readsInformationSchema(statement.query, defaults);
      if (isMetadata) checkInformationSchemaQuery(statement.query, defaults);
      const { columns } = analyzeQuery(statement.query, { catalog, defaults, bounded: isSnapshot || isMetadata });
      return traits('SELECT', isSnapshot || isMetadata, columns);
    }
    default:
      throw notSupported('A dry run of this statement');
  }
}
