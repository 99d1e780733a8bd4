export { CONDITIONS, type Condition, type ConditionName, runbookOf, type Severity } from './conditions';
export type { AppJudgement, Finding } from './finding';
export { type WatchReport, watch } from './watch';
export type { FlowQuestion, WatchContext, WatchRequest } from './watch-context';
