export { type Schedule, schedulesOf } from './schedule';
