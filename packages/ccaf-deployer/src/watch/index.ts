export { CONDITIONS, type Condition, type ConditionName, runbookOf, type Severity } from './conditions';
export type { AppJudgement, Finding } from './finding';
export { type AppStatus, type StatementStatus, type StatusContext, type StatusReport, status } from './status';
export { type WatchReport, watch } from './watch';
export type { WatchContext, WatchRequest } from './watch-context';
