export { deploy, planDeploy, type ReconcileContext, type Report } from './reconcile';
