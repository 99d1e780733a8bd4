import type { ExecutionSettings } from '../engine/execution';
import { UnknownPrincipalError } from './account';
import { parseProperties } from './properties';
import type { StatementSpec } from './statement';
import type { Surroundings } from './surroundings';

/**
 * How a statement is to run, if it may run at all.
 *
 * @throws {UnknownPrincipalError | ValidationError} for a principal, a property, a catalog or a database that is not there
 */
export function admit(spec: StatementSpec, { account, catalog }: Surroundings): ExecutionSettings {
  if (!account.hasPrincipal(spec.principal)) throw new UnknownPrincipalError(spec.principal);
  const settings = parseProperties(spec.properties);
  catalog.checkDefaults(settings.defaults);
  return settings;
}
