import { type ApiRequest, subjectOf } from '../api/answer';
import type { Invocation } from '../invocation';
import type { Simulation } from '../simulation';
import type { Statement } from '../world/statement';

/** Why a statement fails for a moment, and would not fail again. */
export const PASSING = 'The task manager was lost.';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What is wrong with a request of a check, which may only look, and tell one statement to go on; nothing if it is right. */
export function wrongRequest(
  simulation: Simulation,
  request: ApiRequest,
  { may, deployingSince }: { readonly may: boolean; readonly deployingSince: number | undefined },
): string | undefined {
  if (request.method === 'GET') return undefined;
  const statement = simulation.world.statements.get(subjectOf(request)?.name ?? '');
  if (request.method !== 'PUT' || !statement || !request.body.includes('"stopped":false')) {
    return `a check sent ${request.method} ${request.path}`;
  }
  const problems = [
    ...(may ? [] : ['nobody allowed it']),
    ...problemsOf(simulation, statement),
    ...(deployingSince !== undefined && simulation.time.now - deployingSince > 5_000 ? ['a deploy was under way'] : []),
  ];
  return problems.length > 0 ? `a check resumed ${statement.name}: ${problems.join(', ')}` : undefined;
}

function problemsOf({ world, time, strangers }: Simulation, statement: Statement): string[] {
  const { phase, failures, job } = statement;
  const beside = world.jobs().filter((one) => one !== statement && one.job?.sink === job?.sink);
  const [failure, ...others] = failures;
  return [
    ...(phase === 'FAILED' ? [] : [`it was ${phase}`]),
    ...(others.length > 0 ? ['it had failed before'] : []),
    ...(failure?.message === PASSING && time.now - failure.at < DAY_MS ? [] : ['it would fail again']),
    ...(strangers.has(statement.name) ? ['it is of others'] : []),
    ...(beside.some((one) => one.isActive) ? ['another one was active'] : []),
    ...(beside.some((one) => one.began && one.number > statement.number) ? ['another one went on from it'] : []),
  ];
}

/** Whether an invocation is a check. */
export const isCheck = ({ options }: Invocation): boolean => options.event['action'] === 'watch';
