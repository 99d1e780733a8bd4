export { type ActionContext, deploy, planDeploy } from './actions';
export { STATEMENT_LIMIT } from './compile';
export type { DeployReport } from './report';
export { type StatusReport, status } from './status';
export { type TeardownReport, teardown } from './teardown';
