import type { DesiredState } from '../../src/reconcile/desired-state';
import type { ManagedStatement } from '../../src/reconcile/observed-state';
import { plan } from '../../src/reconcile/plan';
import { statementName } from '../../src/reconcile/target';
import { desiredOf, toldOf } from './states';

const target = { catalog: 'env', database: 'db' };
const FIRST = statementName('app', target, undefined);
const SECOND = statementName('app', target, FIRST);
const desired: DesiredState = { ...desiredOf(target, 'INSERT INTO s SELECT new FROM t', ['t']), alterSink: 'ALTER' };

const statement = (phase: string, more: Partial<ManagedStatement> = {}): ManagedStatement => ({
  name: FIRST,
  ...toldOf(desired.insert),
  phase,
  detail: '',
  createdAt: '2026-01-01T00:00:00Z',
  initialOffsetFrom: undefined,
  latestOffsets: { t: 'partition:0,offset:5' },
  ...more,
});

const stepsFor = (...statements: readonly ManagedStatement[]): string[] =>
  plan(desired, { sinkExists: true, statements, observedAt: Date.parse('2026-02-01T00:00:00Z') }).steps.map((step) =>
    'name' in step ? `${step.kind} ${step.name}`.replace(FIRST, '1').replace(SECOND, '2') : step.kind,
  );

const OLD = toldOf('INSERT INTO s SELECT old FROM t');

describe('options of a sink that differ', () => {
  it('are set before the first statement is created, which takes notice of them', () => {
    expect(stepsFor()).toEqual(['alter-sink', 'create 1', 'wait-until-running 1']);
  });

  it('are set before anything is stopped for a changed app', () => {
    expect(stepsFor(statement('RUNNING', OLD))).toEqual([
      'alter-sink',
      'create 2',
      'stop 1',
      'wait-until-stopped 1',
      'wait-until-running 2',
      'wait-until-stable 2',
    ]);
  });

  it('are all that is done where the app runs', () => {
    expect(stepsFor(statement('RUNNING'))).toEqual(['alter-sink']);
  });

  it.each(['STOPPED', 'FAILED'])('are set after what should run was resumed: %s', (phase) => {
    expect(stepsFor(statement(phase))).toEqual(['resume 1', 'wait-until-running 1', 'alter-sink']);
  });

  it('are set after duplicates are removed', () => {
    const other = statement('RUNNING', { name: 'other', ...OLD, createdAt: '2025-12-01T00:00:00Z' });
    expect(stepsFor(statement('RUNNING'), other)).toEqual(['delete other', 'alter-sink']);
  });
});
