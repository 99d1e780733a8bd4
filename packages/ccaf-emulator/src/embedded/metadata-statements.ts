import type { Statement } from '../sql';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { describe, showCreate } from './metadata';
import {
  showAbsent,
  showCatalogs,
  showCreateView,
  showCurrent,
  showDatabases,
  showFunctions,
  showTables,
} from './show';

/** A statement that only tells what there is. */
export type Telling = Exclude<
  Statement,
  { readonly kind: 'createTable' | 'createTableAs' | 'dropTable' | 'alterTable' | 'insert' | 'query' | 'explain' }
>;

/**
 * Answers a statement that changes nothing.
 *
 * @throws {ValidationError} for what is not there
 */
export function tell(statement: Telling, settings: ExecutionSettings, parts: EngineParts): Execution {
  switch (statement.kind) {
    case 'describe':
      return describe(statement, settings, parts);
    case 'showTables':
      return showTables(statement, settings, parts);
    case 'showCreateTable':
      return showCreate(statement, settings, parts);
    case 'showCreateView':
      return showCreateView(statement, settings, parts);
    case 'showDatabases':
      return showDatabases(statement, parts);
    case 'showCatalogs':
      return showCatalogs(statement, parts);
    case 'showFunctions':
      return showFunctions(statement, settings, parts);
    case 'showAbsent':
      return showAbsent(statement, settings, parts);
    case 'showCurrent':
      return showCurrent(statement, settings, parts);
  }
}
