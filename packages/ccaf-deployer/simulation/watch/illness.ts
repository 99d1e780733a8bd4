import type { Declared } from '../edits/project';
import { databaseOf } from '../edits/target';
import type { Simulation } from '../simulation';
import type { Statement } from '../world/statement';

/** What can be wrong with an app as the rows have it, whatever a check says. */
export type Illness = 'failed' | 'failing' | 'missing' | 'stopped' | 'pending' | 'degraded' | 'doubled' | 'stuck';

const WRITING: readonly string[] = ['RUNNING', 'DEGRADED'];

/** How an app is. */
export interface Health {
  /** Nothing where one statement writes its rows, that which began last. */
  readonly illness: Illness | undefined;
  /** Since when its statement is so, where that was before the app had it. */
  readonly endedAt?: number | undefined;
}

/** How an app is now, by what the world has and no API tells. */
export function healthOf(simulation: Simulation, app: Declared): Health {
  const sink = databaseOf(simulation).sinks.get(app.sink);
  const all = sink
    ? simulation.world.jobs().filter(({ job, phase }) => job?.sink === sink && phase !== 'DELETING')
    : [];
  if (all.filter(({ phase }) => WRITING.includes(phase)).length > 1) return { illness: 'doubled' };
  const ours = all.filter((one) => simulation.isOurs(one)).sort((one, other) => one.number - other.number);
  const last = ours.findLast(({ began }) => began) ?? ours.at(-1);
  if (last === undefined) return { illness: 'missing' };
  if (last.phase === 'DEGRADED') return { illness: 'degraded' };
  if (last.phase === 'RUNNING') return { illness: last.plight === 'stuck' ? 'stuck' : undefined };
  return { illness: idleness(last, ours), endedAt: last.endedAt };
}

/** Why the last one of these does not write. */
function idleness({ phase }: Statement, ours: readonly Statement[]): Illness | undefined {
  if (ours.some((one) => one.phase === 'PENDING')) return 'pending';
  switch (phase) {
    case 'FAILED':
      return 'failed';
    case 'FAILING':
      return 'failing';
    case 'STOPPED':
    case 'STOPPING':
      return 'stopped';
    default:
      return undefined;
  }
}
