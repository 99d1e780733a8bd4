export { BUNDLE, DEFAULT_APP } from './app-file';
export { loadApp, requireSampleData } from './loaded-app';
export { projectName } from './project';
