import { PEOPLE_STEPS } from '../edits/people-steps';
import { chosen, type StepKind } from '../edits/step';
import { end } from '../world/life';
import type { Statement } from '../world/statement';
import { PASSING } from './heal-rules';
import type { Watchman } from './watchman';

/** Something that happens while somebody watches. */
export interface WatchStep {
  readonly weight: number;
  readonly limits: readonly number[];
  readonly act: (watchman: Watchman, ...choices: number[]) => void | Promise<void>;
}

export type WatchSteps = Readonly<Record<string, WatchStep>>;

/** What befalls a statement of the project that runs. */
const toRunning = (
  weight: number,
  title: string,
  act: (statement: Statement, choice: number, watchman: Watchman) => void,
): WatchStep => ({
  weight,
  limits: [3, 4],
  act: (watchman, which = 0, how = 0) => {
    const { simulation } = watchman;
    const running = simulation.ours().filter(({ phase }) => phase === 'RUNNING');
    const statement = chosen(running.toReversed(), which);
    if (!statement) return;
    simulation.tell(`${statement.name} ${title}`);
    act(statement, how, watchman);
  },
});

const trouble = (weight: number, title: string, begin: (watchman: Watchman) => void): WatchStep => ({
  weight,
  limits: [],
  act: (watchman) => {
    watchman.simulation.tell(title);
    begin(watchman);
  },
});

const asBefore = ({ weight, limits, act }: StepKind): WatchStep => ({
  weight,
  limits,
  act: ({ simulation }, ...choices) => act(simulation, ...choices),
});

/** What happens to statements, pools, keys and checks. */
export const ACCIDENT_STEPS: WatchSteps = {
  fail: toRunning(4, 'fails', (statement, how) => {
    statement.fate = 'fail';
    statement.reason = how === 0 ? 'A row cannot be cast.' : PASSING;
  }),
  failing: toRunning(2, 'fails, and does not come to its end', (statement) => {
    statement.fate = 'fail';
    statement.plight = 'failing';
  }),
  degrade: toRunning(3, 'degrades', (statement, how) => {
    statement.fate = 'degrade';
    statement.plight = 'degraded';
    statement.reason = how % 2 === 0 ? '' : 'Not authorized to access topics: [t1]';
  }),
  'get stuck': toRunning(3, 'gets stuck', (statement) => {
    statement.plight = 'stuck';
  }),
  'delete pool': toRunning(2, 'loses its compute pool', ({ pool }, _, { simulation }) => {
    const { world, commit } = simulation;
    for (const statement of world.jobs().filter((one) => one.isActive && one.pool === pool)) {
      end(world, statement, 'STOPPED', `Compute pool ${pool} was deleted`);
      statement.stopped = true;
    }
    const [, rest = ''] = /^\/(?:ccaf|moved)(.*)$/.exec(commit.secretPath) ?? [];
    simulation.commit = { ...commit, secretPath: `${pool === 'lfcp-1' ? '/moved' : '/ccaf'}${rest}` };
  }),
  'stop by hand': asBefore(PEOPLE_STEPS['stop by hand'] as StepKind),
  'resume by hand': asBefore(PEOPLE_STEPS['resume by hand'] as StepKind),
  'delete by hand': asBefore(PEOPLE_STEPS['delete by hand'] as StepKind),
  double: { ...asBefore(PEOPLE_STEPS['stranger'] as StepKind), weight: 3 },
  'fill pool': trouble(2, 'the compute pool has no room', ({ simulation }) => {
    simulation.world.room = 0;
  }),
  'revoke key': trouble(2, 'the key is revoked', (watchman) => {
    watchman.refusedSince ??= watchman.simulation.time.now;
  }),
  'no checks': trouble(2, 'nobody starts checks', ({ trouble: told }) => {
    told.isSilent = true;
  }),
  'API down': trouble(1, 'the API is down', ({ trouble: told }) => {
    told.isDown = true;
  }),
  mend: trouble(4, 'everything is mended', mend),
};

/** Mends every cause, and takes away what others wrote; what else it has come to, a deploy mends. */
export function mend(watchman: Watchman): void {
  const { simulation, trouble: told } = watchman;
  const { world, strangers } = simulation;
  told.isSilent = false;
  if (told.isDown) told.downUntil = simulation.time.now;
  told.isDown = false;
  watchman.refusedSince = undefined;
  world.room = Number.POSITIVE_INFINITY;
  for (const statement of world.statements.values()) {
    statement.fate = undefined;
    statement.plight = undefined;
  }
  for (const name of strangers) {
    world.statements.get(name)?.job?.sink.ledger.forget(name);
    world.statements.delete(name);
  }
}
