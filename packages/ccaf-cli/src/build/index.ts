export { bundleHandler, bundleStart, filesOfBundle, START } from './bundle';
