export { startEventDeployer } from './event-deployer';
export { startServices } from './services';
export { Watchdog } from './watchdog';
