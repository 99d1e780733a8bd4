export type { Alternative, Alternatives, ApiKey, Authentication, IdentityPool, TokenSource } from './authentication';
export { type NewStatement, type StatementScope, StatementsClient } from './client';
export {
  ConnectionError,
  StatementsApiError,
  shown,
  TimeUpError,
  type Tried,
  UnexpectedAnswerError,
} from './errors';
export { readPages } from './pages';
export { poll } from './poll';
export type { Phase, Statement, StatementException, StatementWarning } from './statement';
export type { StatementTraits } from './traits';
export { Transport, type TransportOptions } from './transport';
export type { Page } from './wire';
