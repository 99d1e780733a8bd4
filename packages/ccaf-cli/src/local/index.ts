export { startEventDeployer } from './event-deployer';
export { startServices } from './services';
