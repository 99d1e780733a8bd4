import { type Traits, traits } from '../engine/traits';
import { parseStatement, type Statement } from '../sql';
import { plannedChange } from './alter-table';
import { plannedTableAs } from './create-table-as';
import { plannedDrop, plannedTable } from './ddl';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { analyzeInsert } from './insert';
import { tell } from './metadata-statements';
import { planSelect } from './select-plan';
import { checkTimeZone } from './time-zone';

/**
 * Checks a statement as if it were to run (`sql.dry-run`), and changes nothing.
 *
 * @throws {FlinkSqlSyntaxError | ValidationError} for what would not run
 */
export function dryRun(sql: string, settings: ExecutionSettings, parts: EngineParts): Execution {
  return { kind: 'completed', traits: check(parseStatement(sql), settings, parts), rows: [] };
}

/** What would be said of a statement that runs. */
export function check(statement: Statement, settings: ExecutionSettings, parts: EngineParts): Traits {
  checkTimeZone(statement, settings, parts);
  const { catalog } = parts;
  const { defaults, isSnapshot } = settings;
  switch (statement.kind) {
    case 'createTable':
      plannedTable(statement, settings, parts);
      return traits('CREATE_TABLE', true);
    case 'createTableAs':
      plannedTableAs(statement, settings, parts);
      return traits('CREATE_TABLE_AS', isSnapshot);
    case 'dropTable':
      plannedDrop(statement, settings, parts);
      return traits('DROP_TABLE', true);
    case 'alterTable':
      plannedChange(statement, settings, parts);
      return traits('ALTER_TABLE', true);
    case 'insert':
      analyzeInsert(statement, { catalog, defaults, bounded: isSnapshot });
      return traits('INSERT_INTO', isSnapshot);
    case 'query': {
      const { relation, isBounded } = planSelect(statement.query, settings, parts);
      return traits('SELECT', isBounded, relation.columns);
    }
    case 'explain':
      check(statement.statement, settings, parts);
      return traits('EXPLAIN', true);
    default:
      return tell(statement, settings, parts).traits;
  }
}
