import type { Action } from '../model';

/** What a phase means, for those who meet it for the first time. */
const PHASES: Readonly<Record<string, string>> = {
  PENDING: 'waiting to start',
  RUNNING: 'reading what arrives',
  COMPLETED: 'done',
  DEGRADED: 'running, but not healthy',
  FAILING: 'failing',
  FAILED: 'failed with an error',
  STOPPING: 'stopping',
  STOPPED: 'stopped; it can be resumed where it was',
  DELETING: 'being deleted',
};

export const phaseMeaning = (phase: string): string => PHASES[phase] ?? '';

/** The look of a phase; those that are not known have none. */
export const phaseClass = (phase: string): string => `phase ${/^[A-Z]+$/.test(phase) ? phase.toLowerCase() : ''}`;

export const ACTIONS: Readonly<Record<Action, string>> = { stop: 'Stop', resume: 'Resume', delete: 'Delete' };

export const figure = (count: number): string => count.toLocaleString('en-US');

/** A moment in the reader's time zone: `2026-01-31 10:20:30`. */
export const moment = (rfc3339: string): string => new Date(rfc3339).toLocaleString('sv-SE');
