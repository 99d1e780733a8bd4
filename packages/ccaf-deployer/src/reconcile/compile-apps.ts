import { type App, InvalidAppError } from 'flink-table-api';
import { type CompileContext, type Compiled, compile } from './compile';

/**
 * Compiles the apps of a project. If there are several, the failure of one names it.
 *
 * @throws {UnknownSourceError | InvalidAppError | StatementTooLongError} of the first app that cannot be compiled
 */
export const compileApps = (apps: readonly App[], context: CompileContext): readonly Compiled[] =>
  apps.map((app) => {
    try {
      return compile(app, context);
    } catch (error) {
      throw apps.length > 1 && error instanceof InvalidAppError ? named(app.name, error) : error;
    }
  });

function named(app: string, error: InvalidAppError): InvalidAppError {
  const { heading, problems } = error;
  if (heading.startsWith('the app ')) return error;
  return new InvalidAppError(`the app '${app}': ${heading}`, problems, { cause: error });
}
