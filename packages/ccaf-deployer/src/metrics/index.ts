export type { MetricsOptions } from './client';
export type { Flow, PoolFlow, Sample, StatementFlow } from './flow';
export { type FlowRequest, readFlow } from './read-flow';
