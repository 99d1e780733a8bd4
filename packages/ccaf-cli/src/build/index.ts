export { bundleHandler, bundleStart, filesOfBundle, START } from './bundle';
export { writeCodeCache } from './code-cache';
