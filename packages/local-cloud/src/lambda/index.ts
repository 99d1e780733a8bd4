export { BundleNotFoundError, LambdaClosedError, RequestTooLargeError } from './failures';
export { type FunctionState, LambdaApiError } from './function-states';
export { Functions, type ServiceClock } from './functions';
export type { Invocation } from './invocation';
export type { Lambda, LambdaOptions } from './lambda';
export { startLambda } from './lambda';
