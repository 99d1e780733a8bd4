import { decide } from '../../src/reconcile/decide';
import type { ManagedStatement } from '../../src/reconcile/observed-state';
import { plan } from '../../src/reconcile/plan';
import { NO_PROGRESS } from '../../src/reconcile/rollout-progress';
import type { Step } from '../../src/reconcile/step';
import { statementName } from '../../src/reconcile/target';
import { desiredOf, toldOf } from './states';

const target = { catalog: 'env', database: 'db' };
const insert = 'INSERT INTO s SELECT new FROM t';
const desired = desiredOf(target, insert, ['t']);
const OLD = 'INSERT INTO s SELECT old FROM t';
const FIRST = statementName('app', target, undefined);
const SECOND = statementName('app', target, FIRST);
const THIRD = statementName('app', target, SECOND);

/** Long after everything here was created. */
const NOW = Date.parse('2026-02-01T00:00:00Z');

const statement = (
  name: string,
  phase: string,
  { sql = insert, ...more }: Partial<ManagedStatement> = {},
): ManagedStatement => ({
  name,
  ...toldOf(sql),
  phase,
  detail: '',
  createdAt: '2026-01-01T00:00:00Z',
  initialOffsetFrom: undefined,
  latestOffsets: phase === 'PENDING' ? {} : { t: 'partition:0,offset:5' },
  ...more,
});
const waiting = (name: string, from: string, sql = insert): ManagedStatement =>
  statement(name, 'PENDING', { initialOffsetFrom: from, sql });

const shown = (step: Step): string => {
  if (step.kind === 'create-sink' || step.kind === 'alter-sink') return step.kind;
  const from = step.kind === 'create' && step.initialOffsetFrom ? ` from ${step.initialOffsetFrom}` : '';
  return `${step.kind} ${step.name}${from}`.replaceAll(FIRST, '1').replaceAll(SECOND, '2').replaceAll(THIRD, '3');
};

/** The steps of a plan, the statements of the chain as numbers. */
const stepsFor = (statements: readonly ManagedStatement[], sinkExists = true): string[] =>
  plan(desired, { sinkExists, statements, observedAt: NOW }).steps.map(shown);

describe('where nothing runs', () => {
  it('creates the sink and the statement', () => {
    expect(stepsFor([], false)).toEqual(['create-sink', 'create 1', 'wait-until-running 1']);
  });

  it('creates the statement for a sink that exists', () => {
    expect(stepsFor([])).toEqual(['create 1', 'wait-until-running 1']);
  });

  it('replaces a statement that failed before it ever ran', () => {
    expect(stepsFor([statement(FIRST, 'FAILED', { latestOffsets: {} })])).toEqual([
      'delete 1',
      'create 1',
      'wait-until-running 1',
    ]);
  });

  it('waits for a first statement that is on its way', () => {
    expect(stepsFor([statement(FIRST, 'PENDING')])).toEqual(['wait-until-running 1']);
  });
});

describe('where the same SQL runs', () => {
  it.each(['RUNNING', 'DEGRADED'])('changes nothing when it is %s', (phase) => {
    expect(stepsFor([statement(FIRST, phase)])).toEqual([]);
  });

  it('changes nothing when it follows another one, which is kept', () => {
    const statements = [
      statement(SECOND, 'RUNNING', { initialOffsetFrom: FIRST }),
      statement(FIRST, 'STOPPED', { sql: OLD }),
    ];
    expect(stepsFor(statements)).toEqual([]);
  });

  it('takes SQL that started from given offsets for the same', () => {
    const sql =
      "INSERT INTO s SELECT new FROM t /*+ OPTIONS('scan.startup.mode' = 'specific-offsets', 'scan.startup.specific-offsets' = 'partition:0,offset:5') */";
    expect(stepsFor([statement(FIRST, 'RUNNING', { sql })])).toEqual([]);
  });

  it('resumes it when it was stopped', () => {
    expect(stepsFor([statement(FIRST, 'STOPPED')])).toEqual(['resume 1', 'wait-until-running 1']);
  });

  it('resumes it when it failed after it had run', () => {
    expect(stepsFor([statement(FIRST, 'FAILED')])).toEqual(['resume 1', 'wait-until-running 1']);
  });

  it('does not fight whoever stops it while the deploy waits', () => {
    const started = { ...NO_PROGRESS, started: new Set([FIRST]) };
    const observed = { sinkExists: true, statements: [statement(FIRST, 'STOPPED')], observedAt: NOW };
    expect(decide(desired, observed, started)).toMatchObject({ kind: 'superseded', statement: { name: FIRST } });
  });

  it('lets it stop before it resumes it', () => {
    expect(stepsFor([statement(FIRST, 'STOPPING')])).toEqual([
      'wait-until-stopped 1',
      'resume 1',
      'wait-until-running 1',
    ]);
  });

  it('waits for a failing statement to come to its end', () => {
    expect(stepsFor([statement(FIRST, 'FAILING')])[0]).toBe('wait-until-stopped 1');
  });

  it('removes a next statement that was abandoned, after its owner had time', () => {
    expect(stepsFor([statement(FIRST, 'RUNNING'), waiting(SECOND, FIRST, OLD)])).toEqual([
      'wait-for-other-deploy 2',
      'stop 2',
      'wait-until-stopped 2',
      'abort 2',
    ]);
  });

  it('goes on to wait until it is stable, as a killed deploy began to', () => {
    const young = { createdAt: '2026-01-31T23:50:00Z' };
    const statements = [
      statement(SECOND, 'RUNNING', { initialOffsetFrom: FIRST, ...young }),
      statement(FIRST, 'STOPPED', { sql: OLD }),
    ];
    expect(stepsFor(statements)).toEqual(['wait-until-stable 2']);
  });

  it('deletes what is older than the previous statement', () => {
    const statements = [
      statement(FIRST, 'STOPPED', { sql: OLD }),
      statement(SECOND, 'STOPPED', { sql: OLD, initialOffsetFrom: FIRST }),
      statement(THIRD, 'RUNNING', { initialOffsetFrom: SECOND }),
    ];
    expect(stepsFor(statements)).toEqual(['delete 1']);
  });
});

describe('where other SQL runs', () => {
  const old = (phase: string): ManagedStatement => statement(FIRST, phase, { sql: OLD });

  it.each(['RUNNING', 'DEGRADED', 'PENDING'])(
    'starts the next statement before it stops the one that is %s',
    (phase) => {
      expect(stepsFor([old(phase)])).toEqual([
        'create 2 from 1',
        'stop 1',
        'wait-until-stopped 1',
        'wait-until-running 2',
        'wait-until-stable 2',
      ]);
    },
  );

  it('starts the next statement where it stopped', () => {
    expect(stepsFor([old('STOPPED')])).toEqual(['create 2 from 1', 'wait-until-running 2', 'wait-until-stable 2']);
  });

  it('starts from the offsets of a statement that failed', () => {
    const insert = 'INSERT INTO `env`.`db`.`s` SELECT `a` FROM `env`.`db`.`t`';
    const { steps } = plan(desiredOf(target, insert, ['t']), {
      sinkExists: true,
      statements: [old('FAILED')],
      observedAt: NOW,
    });
    expect(steps.map(shown)).toEqual(['create 2', 'wait-until-running 2', 'wait-until-stable 2']);
    expect(steps[0]).toMatchObject({
      sql: `${insert} /*+ OPTIONS('scan.startup.mode' = 'specific-offsets', 'scan.startup.specific-offsets' = 'partition:0,offset:5') */`,
    });
  });

  it('goes on with a next statement that waits already', () => {
    expect(stepsFor([old('RUNNING'), waiting(SECOND, FIRST)])).toEqual([
      'stop 1',
      'wait-until-stopped 1',
      'wait-until-running 2',
    ]);
  });

  it('goes on where the current one was stopping', () => {
    expect(stepsFor([old('STOPPING'), waiting(SECOND, FIRST)])).toEqual([
      'wait-until-stopped 1',
      'wait-until-running 2',
    ]);
  });

  it('goes on where the current one has stopped', () => {
    expect(stepsFor([old('STOPPED'), waiting(SECOND, FIRST)])).toEqual(['wait-until-running 2']);
  });

  it('tries again what failed before it ran', () => {
    const failed = statement(SECOND, 'FAILED', { initialOffsetFrom: FIRST, latestOffsets: {} });
    expect(stepsFor([old('RUNNING'), failed])).toEqual([
      'abort 2',
      'create 2 from 1',
      'stop 1',
      'wait-until-stopped 1',
      'wait-until-running 2',
      'wait-until-stable 2',
    ]);
  });

  it('goes back to SQL that ran before by a third statement, not by resuming the first', () => {
    const statements = [
      statement(FIRST, 'STOPPED'),
      statement(SECOND, 'RUNNING', { sql: OLD, initialOffsetFrom: FIRST }),
    ];
    expect(stepsFor(statements)).toEqual([
      'create 3 from 2',
      'stop 2',
      'wait-until-stopped 2',
      'wait-until-running 3',
      'wait-until-stable 3',
      'delete 1',
    ]);
  });

  it('starts where the newest statement of a stopped chain ended', () => {
    const statements = [
      statement(FIRST, 'STOPPED'),
      statement(SECOND, 'STOPPED', { sql: OLD, initialOffsetFrom: FIRST }),
    ];
    expect(stepsFor(statements)).toEqual([
      'create 3 from 2',
      'wait-until-running 3',
      'wait-until-stable 3',
      'delete 1',
    ]);
  });

  it('replaces a next statement that waits in vain for a statement that failed', () => {
    expect(stepsFor([old('FAILED'), waiting(SECOND, FIRST)])).toEqual([
      'wait-for-other-deploy 2',
      'stop 2',
      'wait-until-stopped 2',
      'abort 2',
      'create 2',
      'wait-until-running 2',
      'wait-until-stable 2',
    ]);
  });
});

describe('where several statements write', () => {
  const other = (phase: string): ManagedStatement =>
    statement('someone-else', phase, { sql: OLD, createdAt: '2025-01-01T00:00:00Z' });

  it('keeps the younger one and deletes the other', () => {
    expect(stepsFor([other('RUNNING'), statement(FIRST, 'RUNNING')])).toEqual(['delete someone-else']);
  });

  it('keeps the one that runs, and removes what lies about', () => {
    const next = statementName('app', target, 'someone-else');
    expect(stepsFor([other('RUNNING'), statement('younger', 'STOPPED')])).toEqual([
      `create ${next} from someone-else`,
      'stop someone-else',
      'wait-until-stopped someone-else',
      `wait-until-running ${next}`,
      `wait-until-stable ${next}`,
      'delete younger',
    ]);
  });
});
