import type { Simulation } from '../simulation';

/** What the pipeline asks for, with the answers that stand in its settings. */
export const eventOf = ({ answers }: Simulation, action: string): Readonly<Record<string, unknown>> => ({
  action,
  ...(answers.length > 0 && { answers }),
});
