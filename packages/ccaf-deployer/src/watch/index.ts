export { CONDITIONS, type Condition, type ConditionName, runbookOf, type Severity } from './conditions';
export type { AppJudgement, Finding } from './finding';
export { type WatchReport, type WatchRequest, watch } from './watch';
