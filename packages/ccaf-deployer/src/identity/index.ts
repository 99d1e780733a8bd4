export { TokenUnavailableError } from './errors';
export { webIdentityTokens } from './web-identity-token';
