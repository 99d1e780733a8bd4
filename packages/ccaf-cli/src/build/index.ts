export { BUNDLE, DEFAULT_APP } from '../project/app-file';
export { bundleHandler, bundleStart, partsOfBundle, START } from './bundle';
export { writeCodeCache } from './code-cache';
