import type { Answering, ApiAnswer, ApiRequest } from '../api/answer';
import type { Invocation } from '../invocation';
import type { Simulation } from '../simulation';

/** Where a request of an invocation comes to. */
export interface Place {
  readonly simulation: Simulation;
  readonly invocation: Invocation;
  readonly api: Answering;
}

/** What stands between the handler and the API: as long as it is honest, nothing. */
export interface Plant {
  /** The event as it reaches the handler. */
  readonly event: (
    event: Readonly<Record<string, unknown>>,
    simulation: Simulation,
  ) => Readonly<Record<string, unknown>>;
  /** A request as it is answered. */
  readonly answer: (request: ApiRequest, place: Place) => ApiAnswer;
}

export const HONEST: Plant = {
  event: (event) => event,
  answer: (request, { api }) => api(request),
};
