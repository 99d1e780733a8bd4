export { BundleNotFoundError, LambdaClosedError, RequestTooLargeError } from './failures';
export type { Invocation, Lambda, LambdaOptions } from './lambda';
export { startLambda } from './lambda';
