export { type Answer, parseAnswer } from './answers';
export { STATEMENT_LIMIT } from './compile';
export { type ActionContext, deploy, planDeploy } from './deploy';
export type { Project, Target } from './identity';
export { isSameTarget } from './in-target';
export type { Place, Places } from './place';
export type { AppReport, DeployReport } from './report';
export { type StatusReport, status } from './status';
export { forget, type TeardownReport, teardown } from './teardown';
