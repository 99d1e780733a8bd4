import type { Flow } from '../metrics';

/** What moves through an app; what is not known is absent, and never zero. */
export interface AppFlow {
  /** Records that wait to be read. */
  readonly pending_records?: number;
  /** Records that come out. */
  readonly records_per_minute?: number;
  /** Why something of it is not known. */
  readonly unknown?: string;
}

/** What moves through the statement of an app, as told last. */
export function appFlow(statement: string | undefined, flow: Flow | undefined): AppFlow {
  if (flow === undefined) return { unknown: "the secret has no 'cloud.api.key', which the Metrics API needs" };
  const { pending = [], recordsOut = [] } = flow.statements.get(statement ?? '') ?? {};
  const waiting = pending.at(-1)?.value;
  const sum = recordsOut.reduce((total, { value }) => total + value, 0);
  const isAllKnown = waiting !== undefined && recordsOut.length > 0;
  return {
    ...(waiting !== undefined && { pending_records: waiting }),
    ...(recordsOut.length > 0 && { records_per_minute: Math.round((sum / recordsOut.length) * 10) / 10 }),
    ...(!isAllKnown && { unknown: flow.notes.join('; ') || 'the Metrics API has no value for it' }),
  };
}
