export { BUNDLE, DEFAULT_APP } from './app-file';
export { loadApps, requireSampleData } from './loaded-apps';
export { projectName } from './project';
