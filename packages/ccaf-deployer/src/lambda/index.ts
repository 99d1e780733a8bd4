export { type Clock, systemClock } from '../clock';
export { factsOf } from '../errors';
export { createHandler, type Handler } from './create-handler';
export { type Answer, type Dependencies, handle, type LambdaContext, type Report } from './handle';
export { parseSettings, REQUIRED_KEYS } from './settings';
