export { type ActionContext, deploy, planDeploy } from './actions';
export type { DeployReport } from './report';
export { type StatusReport, status } from './status';
export { type TeardownReport, teardown } from './teardown';
