import type { Capabilities } from '../engine/capabilities';
import { AGGREGATES } from './aggregates';
import { FUNCTIONS } from './functions';

/** What the embedded engine runs; it refuses the rest by its name. */
export const CAPABILITIES: Capabilities = {
  functions: [...Object.keys(FUNCTIONS), ...AGGREGATES].sort(),
  constructs: ['CREATE TABLE', 'ALTER TABLE', 'DROP TABLE', 'INSERT INTO', 'SELECT', 'VALUES', 'WHERE', 'UNION ALL'],
};
