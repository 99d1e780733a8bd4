export type { Airline, SinkRow } from './expected-consolidation';
export { expectedConsolidation } from './expected-consolidation';
export type { SampleFlights, SampleOptions } from './sample-flights';
export { sampleFlights } from './sample-flights';
export type { Row, Topic } from './schemas';
export { schemas, topics } from './schemas';
export type { Tally } from './tally';
export { tally } from './tally';
