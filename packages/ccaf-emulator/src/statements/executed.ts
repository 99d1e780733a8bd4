import { type Execution, type ExecutionSettings, requireTables } from '../engine/execution';
import { UnknownPrincipalError } from './account';
import { parseProperties } from './properties';
import type { Statement } from './statement';
import type { Surroundings } from './surroundings';

/**
 * Has the engine execute a statement, once; a statement that starts again may have lost what it needs.
 *
 * @throws {Error} for what the engine refuses, and for a principal, a property, a catalog, a database or a table that is
 * not there
 */
export async function executed(statement: Statement, around: Surroundings): Promise<Execution> {
  const settings = settingsOf(statement, around);
  statement.executing ??= around.engine.execute(statement.spec.statement, settings, statement.uid);
  statement.execution = await statement.executing;
  requireTables(statement.execution, around.catalog);
  return statement.execution;
}

function settingsOf({ spec }: Statement, { account, catalog, engine }: Surroundings): ExecutionSettings {
  if (!account.hasPrincipal(spec.principal)) throw new UnknownPrincipalError(spec.principal);
  const settings = parseProperties(spec.properties, engine.name);
  catalog.checkDefaults(settings.defaults);
  return settings;
}
