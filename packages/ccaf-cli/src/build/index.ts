export { bundleHandler, bundleStart, partsOfBundle, START } from './bundle';
export { writeCodeCache } from './code-cache';
