export { type AsyncOptions, type AsyncOutcome, invokeAsync, type UndeliveredEvent } from './async-invocation';
export { BundleNotFoundError, LambdaClosedError, RequestTooLargeError } from './failures';
export { type FunctionState, LambdaApiError } from './function-states';
export { Functions, hastyClock, type ServiceClock } from './functions';
export type { Invocation } from './invocation';
export type { Lambda, LambdaOptions } from './lambda';
export { startLambda } from './lambda';
