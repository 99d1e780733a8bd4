import { isSameTarget, type Target, type TeardownReport, teardown } from '../reconcile';

/**
 * Retires the project where an event says.
 *
 * Terraform retires a target that was left with the event of then, when the function already is for another one. Spelled as
 * the function's own, a target is being destroyed; spelled otherwise, it may be the same one, whose apps go on.
 *
 * @param home the target that the function is for
 */
export async function retire(
  context: Parameters<typeof teardown>[0],
  home: Target | undefined,
): Promise<TeardownReport> {
  const { target, project } = context;
  const isSpelledAsHome = home?.catalog === target.catalog && home.database === target.database;
  if (home !== undefined && !isSpelledAsHome && (await isSameTarget(context, home))) {
    return { project: project.name, outcome: 'nothing to do', statements: [] };
  }
  return teardown(context);
}
