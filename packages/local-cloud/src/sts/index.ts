export { StsError } from './errors';
export { type Sts, type StsOptions, startSts } from './server';
