export { readSnapshot, writeStacks } from './snapshot';
