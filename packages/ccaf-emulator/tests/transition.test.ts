import { type Phase, type StatementEvent, transition } from '../src/statements/transition';

const PHASES: readonly Phase[] = [
  'PENDING',
  'RUNNING',
  'COMPLETED',
  'DELETING',
  'FAILING',
  'FAILED',
  'STOPPING',
  'STOPPED',
  'DEGRADED',
];

const EVENTS: Readonly<Record<StatementEvent['type'], StatementEvent>> = {
  waiting: { type: 'waiting', detail: 'for another' },
  started: { type: 'started' },
  completed: { type: 'completed', detail: 'done' },
  failing: { type: 'failing', detail: 'why' },
  failed: { type: 'failed', detail: 'why' },
  degraded: { type: 'degraded', detail: 'slow' },
  recovered: { type: 'recovered' },
  stopRequested: { type: 'stopRequested' },
  stopped: { type: 'stopped', detail: '' },
  resumeRequested: { type: 'resumeRequested' },
  deleteRequested: { type: 'deleteRequested' },
};

/** For every phase, in the order of PHASES, where each event leads; '-' where it is not possible. */
const EXPECTED: Readonly<Record<StatementEvent['type'], string>> = {
  waiting: 'PENDING - - - - - - - -',
  started: 'RUNNING - - - - - - - -',
  completed: 'COMPLETED COMPLETED - - - - - - -',
  failing: '- FAILING - - - - FAILING - FAILING',
  failed: 'FAILED - - - FAILED - - - -',
  degraded: '- DEGRADED - - - - - - -',
  recovered: '- - - - - - - - RUNNING',
  stopRequested: 'STOPPING STOPPING - - - - STOPPING STOPPED STOPPING',
  stopped: '- - - - - - STOPPED - -',
  resumeRequested: 'PENDING RUNNING - - - PENDING - PENDING DEGRADED',
  deleteRequested: 'DELETING DELETING DELETING DELETING DELETING DELETING DELETING DELETING DELETING',
};

describe('transition', () => {
  it.each(Object.values(EVENTS))('knows where $type leads from every phase', (event) => {
    const phases = PHASES.map((phase) => transition({ phase, detail: '' }, event)?.phase ?? '-');
    expect(phases.join(' ')).toBe(EXPECTED[event.type]);
  });

  it('carries the reason of a failure as the detail', () => {
    expect(transition({ phase: 'FAILING', detail: '' }, EVENTS.failed)).toEqual({ phase: 'FAILED', detail: 'why' });
  });

  it('says what a statement waits for without changing its phase', () => {
    const waiting = { phase: 'PENDING', detail: 'for another' };
    expect(transition({ phase: 'PENDING', detail: '' }, EVENTS.waiting)).toEqual(waiting);
  });

  it('forgets the reason of the failure on a resume', () => {
    expect(transition({ phase: 'FAILED', detail: 'why' }, EVENTS.resumeRequested)).toEqual({
      phase: 'PENDING',
      detail: '',
    });
  });

  it('gives the very same state for a request of what is already so', () => {
    const stopped = { phase: 'STOPPED', detail: '' } as const;
    expect(transition(stopped, EVENTS.stopRequested)).toBe(stopped);
  });
});
